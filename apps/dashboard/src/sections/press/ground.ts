import { useState } from 'react';
import type { Statement } from './statements.ts';

/** What an open sheet stands on: as it was when it was opened. */
export interface Ground {
  readonly version: string;
  readonly text: string;
  readonly outing: string;
  readonly stale: boolean;
  readonly sound: boolean;
  readonly first: string | null;
}

export type Moved = 'version' | 'facts' | 'approvals' | 'original' | 'firstCame' | 'firstGone' | 'out';

export const groundOf = (statement: Statement): Ground => ({
  version: statement.version,
  text: statement.text,
  outing: statement.outing,
  stale: statement.stale,
  sound: statement.cites.every(({ why, alone }) => why === null && !alone),
  first: statement.offeredBy?.id ?? null,
});

/** What moved under an open sheet since then, but by whoever looks at it; the most telling first. */
export function whatMoved(then: Ground, now: Ground, me: string): readonly Moved[] {
  const out = now.outing !== then.outing && now.outing !== 'OFFERED' && now.outing !== 'INSIDE';
  return [
    ...(then.sound && !now.sound ? ['facts' as const] : []),
    ...(then.version !== now.version ? ['version' as const] : []),
    ...(!out && then.text === 'APPROVED' && now.text !== 'APPROVED' ? ['approvals' as const] : []),
    ...(!then.stale && now.stale ? ['original' as const] : []),
    ...(out ? ['out' as const] : []),
    ...(!out && now.first !== then.first && now.first !== me ? [now.first === null ? ('firstGone' as const) : ('firstCame' as const)] : []),
  ];
}

/** The ground of a sheet, kept from its opening on. */
export function useGround(statement: Statement, me: string): readonly Moved[] {
  const [then] = useState(() => groundOf(statement));
  return whatMoved(then, groundOf(statement), me);
}
