import type { Told } from '@chancery/ledger';
import type { Log } from './log.ts';

/** Says in the log what becomes of the clock; numbers are seconds by which it is ahead. */
export const clockLog =
  (log: Log): Told =>
  ({ trouble, before, how }) => {
    const seconds = Math.round(((trouble ?? before)?.byMs ?? 0) / 1_000);
    if (how === 'accepted') log.warn('clock-accepted', { seconds });
    else if (trouble === undefined) log.info('clock-right');
    else if (trouble.state === 'DIFFERS') log.warn('clock-differs', { seconds });
    else if (how === 'start') log.warn('clock-held', { seconds });
    else log.warn('clock-jumped', { seconds });
  };
