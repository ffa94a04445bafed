import { Identity0005, people, personRows } from '@chancery/identity';
import { identitySentences } from '@chancery/identity/api';
import { Incident0010, incident, incidentCard, logRows } from '@chancery/incident';
import { incidentSentences, incidentVoice, recordVoice } from '@chancery/incident/api';
import { StreamKind } from '@chancery/kernel';
import { Ledger0001, openings, StreamKinds, type Migration, type Policy, type Projection } from '@chancery/ledger';
import { Run0020, run, runLanes, startRunWheneverDeclared } from '@chancery/run';
import { runSentences, runVoice } from '@chancery/run/api';

// What this server is made of. A new domain is a word in each of these lines.

export const streamKinds = (): StreamKinds => new StreamKinds([new StreamKind('org', [openings, people]), new StreamKind('inc', [incident, run])]);

export const PROJECTIONS: readonly Projection[] = [personRows, incidentCard, logRows, runLanes];

export const MIGRATIONS: readonly Migration[] = [Ledger0001, Identity0005, Incident0010, Run0020];

export const POLICIES: readonly Policy[] = [startRunWheneverDeclared];

export const SENTENCES = [identitySentences, incidentSentences, runSentences];

export const VOICES = [recordVoice, incidentVoice, runVoice];
