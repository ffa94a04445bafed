import { Belongings } from './belongings.ts';
import { House, Standing, type Happened } from './standing.ts';
import { Pairs } from './two.ts';

/** An entry as the record has it: what happened, and its words with their labels. */
export interface Entry extends Happened {
  readonly line: string;
  readonly words: { readonly [section: string]: { readonly label: string; readonly value: unknown } | undefined };
}

interface Word {
  readonly stream: string;
  readonly places: Map<string, string>;
}

interface Thing {
  readonly stream: string;
  readonly labels: string[];
}

/** What a device hears at one moment. */
export interface Heard {
  readonly device: string;
  readonly person: string;
  readonly beganAt: string;
  readonly said: { readonly to?: string; readonly set?: readonly Fragment[]; readonly gone?: readonly string[] };
}

interface Fragment {
  readonly __typename: string;
  readonly id: string;
  readonly label?: string;
}

const WORD = /\bw\d+w\b/g;
const THINGS = ['fact', 'statement', 'task', 'exhibit'];
const isIncident = (stream: string): boolean => stream.startsWith('inc:');

/**
 * Judges a history by the rules in words, from what the record says happened and from every byte that a device hears. It asks nothing of
 * the code that is tried.
 */
export class Oracle {
  readonly findings: string[] = [];
  /** Heard on all devices, and judged. */
  bytes = 0;
  readonly house = new House();
  readonly belongings = new Belongings();
  readonly #pairs = new Pairs();
  readonly #incidents = new Map<string, Standing>();
  readonly #words = new Map<string, Word>();
  readonly #writers: Map<string, string>;
  readonly #things = new Map<string, Thing>();
  readonly #lines = new Map<string, Thing>();
  /** `person stream label`: whoever could read it once may be told that it is gone. */
  readonly #ever = new Set<string>();
  /** When somebody was let in anew: nothing that began before counts. */
  readonly #endedBy = new Map<string, string>();

  /** `writers` says whose each word is, by whoever typed it. */
  constructor(writers: Map<string, string>) {
    this.#writers = writers;
  }

  wrong(what: string): void {
    this.findings.push(what);
  }

  standing(stream: string): Standing {
    if (!this.#incidents.has(stream)) this.#incidents.set(stream, new Standing(this.house));
    return this.#incidents.get(stream)!;
  }

  get incidents(): readonly string[] {
    return [...this.#incidents.keys()];
  }

  knows = (person: string, stream: string): boolean => this.#incidents.get(stream)?.knows(person) === true;

  // --- what is recorded ---

  committed(entries: readonly Entry[]): void {
    for (const [i, entry] of entries.entries()) {
      if (entry.by.kind === 'person' && (i === 0 || entries[i - 1]!.stream !== entry.stream)) this.#mayAct(entry);
      this.#recorded(entry);
    }
    this.#afterwards(new Set(entries.map(({ stream }) => stream)));
  }

  #mayAct({ stream, type, by }: Entry): void {
    const first = stream === 'org' && this.house.roles.size === 0;
    if (!first && !this.house.works(by.id)) this.wrong(`${type} by ${by.id}, who works here no more`);
    else if (isIncident(stream) && type !== 'ReportReceived' && !this.knows(by.id, stream))
      this.wrong(`${type} in ${stream} by ${by.id}, who may not know of it`);
  }

  #recorded(entry: Entry): void {
    const { stream, type, structure } = entry;
    const incident = isIncident(stream) ? this.standing(stream) : undefined;
    const pairs = this.#pairs.wrong(entry, { house: this.house, incident, belongings: this.belongings });
    for (const what of pairs) this.wrong(`${type} ${what}`);
    if (type === 'PersonAdded') this.house.roles.set(structure.person, structure.roles);
    if (type === 'PersonDeactivated') this.house.gone.add(structure.person);
    incident?.happened(entry);
    this.belongings.happened(entry);
    this.#noteWords(entry);
    if (!incident) return;
    this.#lines.set(entry.line, { stream, labels: [entry.label] });
    for (const name of THINGS) {
      const id = structure[name] as string | undefined;
      if (typeof id === 'string' && !this.#things.has(id)) this.#things.set(id, { stream, labels: [entry.label] });
    }
    if (type === 'FactRemarked') this.#things.get(structure.fact)!.labels.push(structure.label);
    if (type === 'SectionRelabelled')
      for (const word of this.#words.values()) {
        const at = `${structure.seq}/${structure.section}`;
        if (word.stream === stream && word.places.has(at)) word.places.set(at, structure.label);
      }
  }

  #noteWords({ stream, seq, by, words, type }: Entry): void {
    for (const [section, said] of Object.entries(words))
      for (const word of typeof said?.value === 'string' ? (said.value.match(WORD) ?? []) : []) {
        const known = this.#words.get(word) ?? { stream, places: new Map<string, string>() };
        known.places.set(`${seq}/${section}`, said!.label);
        this.#words.set(word, known);
        if (by.kind === 'person' && this.#writers.get(word) !== by.id)
          this.wrong(`${type} records under ${by.id} what ${this.#writers.get(word)} wrote`);
      }
  }

  /** At the end of a commit: whoever is out of an incident has nothing in it; and who could read what by now. */
  #afterwards(streams: ReadonlySet<string>): void {
    for (const stream of streams) {
      if (!isIncident(stream)) continue;
      const incident = this.standing(stream);
      if (incident.director === undefined) for (const person of incident.out) this.belongings.orphan(person, stream);
      for (const person of incident.out) this.#has(person, [...incident.heldBy(person), ...this.belongings.heldBy(person, stream)], stream);
    }
    for (const [stream, incident] of this.#incidents)
      for (const person of this.house.roles.keys())
        for (const label of incident.labels) if (incident.reads(person, label)) this.#ever.add(`${person} ${stream} ${label}`);
  }

  #has(person: string, what: readonly string[], where: string): void {
    if (what.length > 0) this.wrong(`${person}, who is out of ${where}, has ${what.join(', ')}`);
  }

  /** Everything that a rule of the house had to do elsewhere is done. */
  settled(): void {
    for (const person of this.house.gone)
      for (const [stream, incident] of this.#incidents)
        if (!incident.over) this.#has(person, [...incident.heldBy(person), ...this.belongings.heldBy(person, stream)], stream);
    for (const person of this.house.gone) this.#has(person, this.belongings.heldBy(person, 'voc:ministry'), 'the house');
    for (const [stream, incident] of this.#incidents)
      for (const person of incident.out) this.#has(person, this.belongings.heldBy(person, stream, 'for it'), stream);
  }

  // --- what is heard ---

  /** Sessions of somebody that began before this are no more. */
  ended(person: string, at: string): void {
    this.#endedBy.set(person, at);
  }

  heard({ device, person, beganAt, said }: Heard): void {
    const wrong = (what: string): void => this.wrong(`${person} on ${device} is told ${what}`);
    if (!this.house.works(person)) wrong('something, and works here no more');
    if (beganAt <= (this.#endedBy.get(person) ?? '')) wrong('something in a session that was ended');
    const { to = '', set = [], gone = [] } = said;
    const text = JSON.stringify(set);
    this.bytes += text.length;
    for (const fragment of set) this.#fragment(person, to, fragment, wrong);
    for (const id of gone) this.#gone(person, id, wrong);
    if (set.length > 0 && to !== 'incidents' && !this.knows(person, `inc:${to}`)) wrong(`of ${to}, of which they may not know`);
    if (set.length === 0) return;
    for (const word of new Set(text.match(WORD) ?? [])) if (!this.mayRead(person, word)) wrong(`${word}, which they may not read`);
    for (const stream of this.#incidents.keys())
      if (text.includes(stream.slice(4)) && !this.knows(person, stream)) wrong(`of ${stream}, of which they may not know`);
  }

  mayRead(person: string, word: string): boolean {
    const known = this.#words.get(word);
    return !!known && [...known.places.values()].some((label) => this.standing(known.stream).reads(person, label));
  }

  #fragment(person: string, to: string, { __typename, id, label }: Fragment, wrong: (what: string) => void): void {
    const line = __typename === 'LogLine' ? this.#lines.get(id) : undefined;
    if (line && !this.standing(line.stream).reads(person, line.labels.at(-1)!)) wrong(`of a line under ${line.labels.at(-1)}`);
    if (label !== undefined && to !== 'incidents' && !this.standing(`inc:${to}`).reads(person, label)) wrong(`of ${id} under ${label}`);
    for (const part of id.split('/').slice(1)) {
      const thing = this.#things.get(part);
      if (thing && !this.standing(thing.stream).reads(person, thing.labels.at(-1)!))
        wrong(`of ${id}, which is under ${thing.labels.at(-1)}`);
    }
  }

  /** Only what they could once read is named to them as gone. */
  #gone(person: string, id: string, wrong: (what: string) => void): void {
    const parts = id.split('/');
    const thing = this.#lines.get(id) ?? parts.map((part) => this.#things.get(part)).find((found) => found !== undefined);
    const incident = this.#incidents.has(`inc:${id}`) ? { stream: `inc:${id}`, labels: ['I'] } : undefined;
    const named = thing ?? incident;
    if (named && !named.labels.some((label) => this.#ever.has(`${person} ${named.stream} ${label}`)))
      wrong(`that ${id} is gone, which they never could read`);
  }
}
