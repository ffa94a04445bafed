const listeners = new Set<() => void>();
const nameOf = (incident: string): string => `chancery.record-seen.${incident}`;

/** Whether this device has shown an incident's record: a hint of the sample asks, and nothing else. */
export const wasRecordSeen = (incident: string): boolean => sessionStorage.getItem(nameOf(incident)) !== null;

export function recordSeen(incident: string): void {
  sessionStorage.setItem(nameOf(incident), '1');
  for (const listener of listeners) listener();
}

export function onRecordSeen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
