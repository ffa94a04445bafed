import {
  isRejection,
  later,
  streamOpened,
  type Command,
  type Draft,
  type Json,
  type JsonObject,
  type Principal,
  type StreamState,
} from '@chancery/kernel';
import { demoKinds } from './demo-kinds.ts';
import { contentOf, digest, eraseSection, fixedSalts, makeExport, sectionOf, type MadeExport, type PlainEvent } from './make-export.ts';

const START = '2026-03-01T06:00:00.000Z';
const ADA: Principal = { kind: 'person', id: '0000000000000000000000ada0', roleAtTime: 'duty-officer' };

export const INCIDENT = 'inc:00000000000000000000kestre';

type Recorded = Omit<Draft, 'after'>;

/** Decides commands by the demo kinds and keeps what they record as plain events. Every time, seed and key comes from a counter. */
class Recorder {
  readonly streams: Record<string, PlainEvent[]> = {};
  readonly #states = new Map<string, StreamState>();
  #commands = 0;

  command(stream: string, type: string, payload: JsonObject): void {
    const count = ++this.#commands;
    const now = later(START, count * 61_003);
    const command: Command = {
      type,
      stream,
      key: `command-${count}`,
      principal: ADA,
      now,
      seed: digest(`seed ${count}`).slice(0, 32),
      payload,
    };
    const kind = demoKinds.find(({ prefix }) => prefix === stream.split(':')[0])!;
    const decided = kind.decide(this.#state(stream), command, (other) => this.#state(other));
    if ('rejection' in decided && isRejection(decided.rejection)) throw new Error(`${type} was refused: ${decided.rejection.code}`);
    this.#keep(stream, decided.drafts, command.seed);
    this.#states.set(stream, decided.state);
    if (kind.opens(command)) this.#open(stream, decided.drafts[0]!, command.seed);
  }

  /** The organisation records the opening in the same commit. */
  #open(stream: string, first: Recorded, seed: string): void {
    const state = this.#state('org');
    const { type, structure, label } = streamOpened(stream);
    const draft: Recorded = {
      type,
      structure,
      label,
      seq: state.seq + 1,
      content: {},
      header: { ...first.header, type, label, version: 1 },
    };
    this.#states.set('org', demoKinds.find(({ prefix }) => prefix === 'org')!.evolve(state, draft));
    this.#keep('org', [draft], seed);
  }

  #state(stream: string): StreamState {
    return this.#states.get(stream) ?? demoKinds.find(({ prefix }) => prefix === stream.split(':')[0])!.zero(stream);
  }

  #keep(stream: string, drafts: readonly Recorded[], seed: string): void {
    const plain = drafts.map(({ header, structure, content }, i): PlainEvent => ({
      header: header as unknown as JsonObject,
      structure,
      content,
      ...(i === 0 ? { seed } : {}),
    }));
    (this.streams[stream] ??= []).push(...plain);
  }
}

/** An incident from its report to the end of a run: spellings that trip a JSON writer, one relabelling, one erasure. */
function recordIncident(): Recorder {
  const recorder = new Recorder();
  recorder.command('org', 'AddPerson', { name: 'Ada Lövenström 🜁' });
  recorder.command(INCIDENT, 'ReportIncident', { text: 'Pump 3 "tripped"\n\tsmoke\u2028in hall ß\\7 \u0001' });
  recorder.command(INCIDENT, 'DeclareIncident', { severity: 2, title: 'KESTREL' });
  recorder.command(INCIDENT, 'StartRun', { steps: 2 });
  const readings: Json = {
    z: [0, -0.5, 1e-7, 123456.789, 9007199254740991, 0.1, 1e-10, 5e-324],
    é: null,
    e: true,
    '\u{1f600}': {},
    '\ufb33': [],
  };
  recorder.command(INCIDENT, 'FinishStep', { note: readings, witness: 'Grace' });
  recorder.command(INCIDENT, 'Relabel', { seq: 5, section: 'note', label: 'restricted' });
  recorder.command(INCIDENT, 'FinishStep', { note: 'Second valve shut', witness: 'Edsger' });
  recorder.command(INCIDENT, 'Erase', { authority: 'gdpr-17', entries: [{ seq: 1, sections: ['report'] }] });
  return recorder;
}

export function demoExport(): MadeExport {
  const made = makeExport(recordIncident().streams, fixedSalts('incident'));
  eraseSection(sectionOf(made, INCIDENT, 1, 'report'));
  return made;
}

/** The same ledger after every content section of every stream was erased. */
export function demoExportErased(): MadeExport {
  const before = demoExport();
  const recorder = recordIncident();
  const gone = new Map(['org', INCIDENT].map((stream) => [stream, contentOf(before, stream)]));
  for (const [stream, entries] of gone) recorder.command(stream, 'Erase', { authority: 'retention', entries: entries as unknown as Json });
  const made = makeExport(recorder.streams, fixedSalts('incident-erased'));
  for (const [stream, entries] of gone) {
    for (const { seq, sections } of entries) for (const name of sections) eraseSection(sectionOf(made, stream, seq, name));
  }
  return made;
}

/** What a reader without `restricted` is given: seeds and restricted sections are left out. */
export function demoExportForReader(): MadeExport {
  const made = demoExport();
  for (const line of made.lines) {
    line.sections = line.sections.map((section) =>
      section.label === 'sealed' || section.label === 'restricted' ? { withheld: true } : section,
    );
  }
  return made;
}
