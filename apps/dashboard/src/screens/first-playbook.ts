export interface PlaybookCard {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly string[];
}

/** The playbook written for this kind of incident, or else one that is written for any; none where there is none. */
export const firstFor = (kind: string, playbooks: readonly PlaybookCard[]): string =>
  (playbooks.find(({ kinds }) => kinds.includes(kind)) ?? playbooks.find(({ kinds }) => kinds.length === 0))?.id ?? '';
