interface Asked {
  readonly incident: string;
  /** Of things that the asker may not know of. */
  readonly ids: readonly string[];
}
/** With which variables a query is asked: one answer each. */
type Row = (asked: Asked) => readonly object[];

const whole: Row = () => [{}];
const byIncident: Row = ({ incident }) => [{ incident }];

/**
 * How each query is asked in the two worlds, and each field that takes arguments. A query without a row fails the test: whoever
 * adds one says here how it is asked, and thereby has it compared. Fields are asked with their defaults within the queries.
 */
export const MATRIX: Readonly<Record<string, Row>> = {
  'Query.accessNotices': whole,
  'Query.board': byIncident,
  'Query.cast': byIncident,
  'Query.channelCatalogue': whole,
  'Query.channelPlan': whole,
  'Query.channels': byIncident,
  'Query.clock': whole,
  'Query.closeGate': byIncident,
  'Query.command': byIncident,
  'Query.custody': ({ incident, ids }) => ids.map((exhibit) => ({ incident, exhibit })),
  'Query.decisions': byIncident,
  'Query.exhibits': byIncident,
  'Query.facts': byIncident,
  'Query.handoverBrief': byIncident,
  'Query.inbox': byIncident,
  'Query.incidents': whole,
  'Query.leftOpen': byIncident,
  'Query.linesInForce': byIncident,
  'Query.me': whole,
  'Query.mySession': whole,
  'Query.pages': byIncident,
  'Query.parties': byIncident,
  'Query.people': whole,
  'Query.playbookDrawing': ({ incident, ids }) => ids.map((run) => ({ incident, run })),
  'Query.playbookRuns': byIncident,
  'Query.playbooks': whole,
  'Query.pressRequests': byIncident,
  // Ids of which he knows nothing, references to them, and a hash that no entry has.
  'Query.proveEntry': ({ incident, ids }) =>
    [...ids, ...ids.map((id) => `D-${id.slice(-4)}`), '0'.repeat(64)].map((value) => ({ incident, value })),
  'Query.prints': byIncident,
  'Query.readers': byIncident,
  'Query.record': byIncident,
  'Query.recordEntries': byIncident,
  'Query.recordTime': byIncident,
  'Query.recordsAhead': whole,
  'Query.recoveries': whole,
  'Query.roles': byIncident,
  'Query.sample': whole,
  'Query.sitreps': byIncident,
  'Query.spokespersons': byIncident,
  'Query.statements': byIncident,
  'Query.stoppedParts': byIncident,
  'Query.tasks': byIncident,
  'Query.undelivered': whole,
  'Query.wouldBePaged': byIncident,
};

export const FIELDS: readonly string[] = ['Board.log'];
