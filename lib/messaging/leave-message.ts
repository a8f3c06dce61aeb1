/** Tells a detector that its portal was switched off. */
export const LEAVE_MESSAGE = { type: 'leave' } as const;

/** Whether a message to a page says that its portal was switched off. Without a schema: the detector is to stay small. */
export function isLeaveMessage(raw: unknown): boolean {
  return (
    typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === LEAVE_MESSAGE.type
  );
}
