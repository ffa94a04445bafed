import { ReadDoor } from '@chancery/identity';
import { Asking, readingIn, type Asker } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { PressDesk } from './press-desk.ts';
import { StatementReader } from './statement.reader.ts';
import { RequestReader } from './request.reader.ts';
import { InboxItem, PressRequest, type Statement } from './statement.types.ts';
import { VoiceReader } from './voice.reader.ts';
import type { Spokesperson } from './voice.types.ts';

/** What waits for whoever asks. Only a help: each command decides for itself. */
@Resolver()
export class InboxResolver {
  readonly #statements: StatementReader;
  readonly #voices: VoiceReader;
  readonly #door: ReadDoor;
  readonly #desk: PressDesk;
  readonly #requests: RequestReader;

  constructor(
    @Inject(StatementReader) statements: StatementReader,
    @Inject(VoiceReader) voices: VoiceReader,
    @Inject(ReadDoor) door: ReadDoor,
    @Inject(PressDesk) desk: PressDesk,
    @Inject(RequestReader) requests: RequestReader,
  ) {
    this.#statements = statements;
    this.#voices = voices;
    this.#door = door;
    this.#desk = desk;
    this.#requests = requests;
  }

  @Query(() => [PressRequest], { description: 'What playbooks asked the press for, the oldest first.' })
  async pressRequests(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<PressRequest[]> {
    const stream = streamOf(incident);
    return await this.#requests.requests(await readingIn(this.#door, asker, stream), stream);
  }

  @Query(() => [InboxItem], { description: 'Texts and offers that wait for the reader, the longest waiting first.' })
  async inbox(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<InboxItem[]> {
    const stream = streamOf(incident);
    const reading = await readingIn(this.#door, asker, stream);
    const { person } = asker.viewer;
    const roles = await this.#desk.rolesIn(asker.viewer, stream);
    const statements = await this.#statements.statements(reading, stream);
    const offers = await this.#voices.offersTo(reading, stream, person, this.#desk.now());
    const items = [...statements.flatMap((statement) => waitsIn(statement, person, roles)), ...offers.map(offered)];
    return items.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  }
}

function waitsIn(statement: Statement, person: string, roles: readonly string[]): InboxItem[] {
  const { text, outing, owner, release, offeredBy } = statement;
  if (text === 'IN_REVIEW') return approvalsOf(statement, person, roles);
  if (text === 'APPROVED' && release.some((role) => roles.includes(role)) && offeredBy?.id !== person) return [item(statement, 'RELEASE')];
  if (owner.id !== person) return [];
  if (outing === 'CORRECTION_DUE') return [item(statement, 'CORRECT')];
  return ['CHANGES_REQUESTED', 'BLOCKED', 'NEEDS_REAPPROVAL', 'EXPIRED'].includes(text) ? [item(statement, 'REVISE')] : [];
}

/** Who wrote approves nothing, and who approved one step no other. */
function approvalsOf(statement: Statement, person: string, roles: readonly string[]): InboxItem[] {
  const { hands, approvals, steps, version } = statement;
  const spent = approvals.some((each) => each.voidedAt === null && each.version === version && each.by.id === person);
  if (spent || hands.some(({ id }) => id === person)) return [];
  return steps
    .filter(({ open }) => open)
    .flatMap(({ step, roles: asked }) => {
      const role = asked.find((each) => roles.includes(each));
      return role === undefined ? [] : [{ ...item(statement, 'APPROVE', step), role }];
    });
}

const item = ({ id, title, movedAt }: Statement, kind: string, step: string | null = null): InboxItem => ({
  id: [id, kind, step].filter(Boolean).join('.'),
  kind,
  statement: id,
  assignment: null,
  step,
  role: null,
  title,
  since: movedAt,
});

const offered = ({ id, offeredAt }: Spokesperson): InboxItem => ({
  id: `${id}.ACCEPT`,
  kind: 'ACCEPT',
  statement: null,
  assignment: id,
  step: null,
  role: null,
  title: null,
  since: offeredAt,
});
