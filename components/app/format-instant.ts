/** Shows an ISO instant as the person's own calendar has it: `Mar 1, 2025`. */
export function formatInstant(instant: string): string {
  return new Date(instant).toLocaleDateString('en-US', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
}
