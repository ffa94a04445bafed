import { Relay, SqlLedgerStore, type Deliver } from '@chancery/ledger';
import { streamKinds } from '../composition.ts';
import { carrying, type Installation } from '../installation.ts';
import { Log } from '../log.ts';
import { UndeliveredMessages } from '../upkeep/undelivered-messages.ts';

export const START_RUN = 'whenever-incident-declared.start-run';

/** The installation with a relay whose start of playbooks a test may break: `before` is asked at each try, and throws what it likes. */
export function breakable(as: Installation, before: () => void, write: (line: string) => void): Installation {
  const { handler, shelf, files, edge, database } = as;
  const store = new SqlLedgerStore(database);
  const deliveries: { readonly [topic: string]: Deliver } = carrying(handler, shelf, files, edge, { store, kinds: streamKinds() });
  const startRun: Deliver = async (message) => {
    before();
    await deliveries[START_RUN]!(message);
  };
  const log = new Log(write);
  const relay = new Relay(store, { ...deliveries, [START_RUN]: startRun }, edge, (fault) => log.fault('message-failed', fault));
  return { ...as, relay, undelivered: new UndeliveredMessages(store, relay, log) };
}
