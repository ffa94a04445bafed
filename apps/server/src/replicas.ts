import { listen, type Listener } from '@chancery/ledger';
import type { Live } from '@chancery/live';
import type { Installation } from './installation.ts';
import type { Log } from './log.ts';

const CHANNEL = 'chancery';
const DEAF_AFTER_MS = 5_000;

/** Told of each commit, and when there may have been some of which nobody was told. */
export type Hearing = Pick<Live, 'heard' | 'setDeaf'>;

/** Tells the other replicas over one PostgreSQL what was stored here, and hears what they stored. */
export async function joinReplicas(
  url: string,
  { handler, sessions, timers, relay, database }: Installation,
  live: Hearing,
  log: Log,
): Promise<Listener> {
  const tell = (payload: string): void => {
    database.dataSource.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch((fault: unknown) => log.fault('notify-failed', fault));
  };
  let echoes = false; // a session that another replica ended is not told to it again
  handler.onCommit((hints) => {
    for (const { stream, seq } of hints) tell(`${stream} ${seq}`);
  });
  sessions.onRevoked((session) => {
    if (!echoes) tell(`revoked ${session}`);
  });
  const heard = (payload: string): void => {
    const [what, detail] = payload.split(' ') as [string, string];
    if (what === 'revoked') {
      echoes = true;
      sessions.heardRevoked(detail);
      echoes = false;
      return;
    }
    handler.heard(what, Number(detail));
    live.heard(what, Number(detail));
    timers.wake();
    relay.wake();
  };
  let deaf: NodeJS.Timeout | undefined;
  return await listen(
    url,
    CHANNEL,
    heard,
    (error) => {
      log.fault('database-not-heard', error);
      deaf ??= setTimeout(() => live.setDeaf(true), DEAF_AFTER_MS);
    },
    () => {
      clearTimeout(deaf);
      deaf = undefined;
      live.setDeaf(false);
      timers.wake();
      relay.wake();
    },
  );
}
