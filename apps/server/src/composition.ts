import {
  channelPlan,
  channelRows,
  contactRows,
  Continuity0060,
  Continuity0061,
  Continuity0063,
  CONTINUITY_POLICIES,
  continuity,
  doubts,
  pageRows,
  planRows,
} from '@chancery/continuity';
import {
  custodyRows,
  destroyKeyWheneverDisposed,
  evidence,
  Evidence0040,
  Evidence0043,
  Evidence0044,
  exhibitRows,
} from '@chancery/evidence';
import { answerWheneverCastAsked, cast, Drill0070, exercise, exerciseClock, exerciseRows, opened } from '@chancery/drill';
import {
  access,
  endWaysInWheneverEnded,
  houseClock,
  Identity0005,
  Identity0006,
  Identity0007,
  Identity0008,
  Identity0009,
  Identity0010,
  Identity0011,
  people,
  personRows,
} from '@chancery/identity';
import {
  circle,
  commandRows,
  decisionRows,
  decisions,
  Incident0010,
  Incident0011,
  Incident0012,
  Incident0013,
  Incident0014,
  incident,
  incidentCard,
  logRows,
  noteDepartureWheneverDeactivated,
  printRows,
  prints,
  readerRows,
  roleRows,
  roles,
  sitrepRows,
  sitreps,
} from '@chancery/incident';
import { StreamKind } from '@chancery/kernel';
import {
  Ledger0001,
  Ledger0002,
  Ledger0003,
  Ledger0004,
  Ledger0005,
  openings,
  settling,
  StreamKinds,
  type Migration,
  type Policy,
  type Projection,
} from '@chancery/ledger';
import {
  approvalRows,
  assignmentRows,
  citations,
  factVersions,
  press,
  Press0030,
  Press0031,
  Press0033,
  Press0035,
  PRESS_POLICIES,
  releaseRows,
  requestRows,
  statementRows,
  voices,
} from '@chancery/press';
import {
  pageWheneverTaskRungFired,
  Run0020,
  Run0021,
  Run0022,
  Run0023,
  Run0032,
  run,
  runLanes,
  runRows,
  startRunWheneverDeclared,
  taskRows,
  tasks,
} from '@chancery/run';

// What a ledger of this build is made of: the server records by it, the command line verifies and moves by it. A new domain
// is a word in each of these lines. Nothing that serves people is imported here; their words are in voices.ts.

/** What lives in the stream of an incident besides the incident itself. */
const CELL = [circle, roles, decisions, sitreps, prints, press, continuity, evidence, run, tasks];

/** Time that ran ahead is brought back: in a cell by whoever directs too. Everybody in the stream's first circle reads of it. */
const [ofTheHouse, ofTheCell] = [settling('I', { directed: false }), settling('I', { directed: true })];

export const streamKinds = (): StreamKinds =>
  new StreamKinds([
    new StreamKind('org', [openings, people, access, houseClock, doubts, channelPlan, ofTheHouse]),
    new StreamKind('cas', [cast, people, doubts, channelPlan, ofTheHouse]),
    new StreamKind('inc', [incident, ...CELL, ofTheCell]),
    new StreamKind('exr', [exercise, exerciseClock, opened(incident), ...CELL, ofTheCell]),
    new StreamKind('voc', [voices, exerciseClock, ofTheHouse]),
  ]);

export const PROJECTIONS: readonly Projection[] = [
  personRows,
  incidentCard,
  readerRows,
  commandRows,
  roleRows,
  decisionRows,
  sitrepRows,
  printRows,
  channelRows,
  pageRows,
  planRows,
  contactRows,
  logRows,
  runLanes,
  runRows,
  taskRows,
  factVersions,
  citations,
  statementRows,
  approvalRows,
  releaseRows,
  assignmentRows,
  requestRows,
  exhibitRows,
  custodyRows,
  exerciseRows,
];

export const MIGRATIONS: readonly Migration[] = [
  Ledger0001,
  Ledger0002,
  Ledger0003,
  Ledger0004,
  Ledger0005,
  Identity0005,
  Identity0006,
  Identity0007,
  Identity0008,
  Identity0009,
  Identity0010,
  Identity0011,
  Incident0010,
  Incident0011,
  Incident0012,
  Incident0013,
  Incident0014,
  Run0020,
  Run0021,
  Run0022,
  Run0023,
  Run0032,
  Press0030,
  Press0031,
  Press0033,
  Press0035,
  Evidence0040,
  Evidence0043,
  Evidence0044,
  Continuity0060,
  Continuity0061,
  Continuity0063,
  Drill0070,
];

/** The names of the steps, as a database and a backup note them. */
export const SCHEMA: readonly string[] = MIGRATIONS.map((Step) => new Step().name ?? Step.name);

export const POLICIES: readonly Policy[] = [
  endWaysInWheneverEnded,
  startRunWheneverDeclared,
  pageWheneverTaskRungFired,
  noteDepartureWheneverDeactivated,
  ...CONTINUITY_POLICIES,
  ...PRESS_POLICIES,
  destroyKeyWheneverDisposed,
  answerWheneverCastAsked,
];
