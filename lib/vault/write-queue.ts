/** Runs the given tasks one after another; a task that fails does not hold up the next. */
export type WriteQueue = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** A queue of its own. */
export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task, task);
    last = done;
    return done;
  };
}
