import { ReadDoor, TIMEKEEPERS } from '@chancery/identity';
import { Asking, CommandSender, readingIn, Rejected, SendingArgs, type Asker } from '@chancery/identity/api';
import { instantOf, sha256, type Instant, type JsonObject, type StreamId } from '@chancery/kernel';
import { ClockDesk, ORGANISATION, SETTLE_TIME, type SettleTime } from '@chancery/ledger';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AcceptClockOk, AcceptClockResult, ClockState, RecordAhead, RecordTime, SettleTimeOk, SettleTimeResult } from './clock.types.ts';
import { streamOf } from './incident-id.ts';
import { IncidentReader } from './incident.reader.ts';

/** Streams of the house, which belong to no incident: settled together, by who keeps the house running. */
const OF_THE_HOUSE = ['org', 'voc'];
const SETTLING = ['administrator', 'duty-officer'];

const settles = ({ viewer }: Asker): boolean => SETTLING.some((role) => (viewer.roles as readonly string[]).includes(role));
const secondsOf = (ms: number): number => Math.round(ms / 1_000);

/** What is wrong with the clock, and what people do about it. */
@Resolver()
export class ClockResolver {
  readonly #desk: ClockDesk;
  readonly #sender: CommandSender;
  readonly #reader: IncidentReader;
  readonly #door: ReadDoor;

  constructor(
    @Inject(ClockDesk) desk: ClockDesk,
    @Inject(CommandSender) sender: CommandSender,
    @Inject(IncidentReader) reader: IncidentReader,
    @Inject(ReadDoor) door: ReadDoor,
  ) {
    this.#desk = desk;
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => ClockState, { description: 'Whether the clock by which this server goes is right.' })
  clock(@Asking() { viewer }: Asker): ClockState {
    const { trouble } = this.#desk;
    const mayAccept = trouble?.state === 'HELD' && TIMEKEEPERS.some((role) => viewer.roles.includes(role));
    if (!trouble) return { state: 'RIGHT', aheadSeconds: 0, since: null, mayAccept };
    const { state, byMs, since } = trouble;
    return { state, aheadSeconds: secondsOf(byMs), since: instantOf(Math.round(since)), mayAccept };
  }

  @Query(() => RecordTime, { nullable: true, description: 'Null when there is nothing that the viewer may open.' })
  async recordTime(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<RecordTime | null> {
    const stream = streamOf(incident);
    const board = await this.#reader.board(await readingIn(this.#door, asker, stream), incident);
    if (!board) return null;
    const ahead = await this.#desk.ahead(stream);
    return { aheadSeconds: secondsOf(ahead?.byMs ?? 0), maySettle: settles(asker) || board.director?.id === asker.viewer.person };
  }

  @Query(() => [RecordAhead], {
    description: 'Records that ran ahead of the time, of those that the viewer may open. For administrators and duty officers.',
  })
  async recordsAhead(@Asking() asker: Asker): Promise<RecordAhead[]> {
    return (await this.#ahead(asker)).map(({ stream, byMs }) => ({ record: stream, aheadSeconds: secondsOf(byMs) }));
  }

  async #ahead(asker: Asker) {
    if (!settles(asker)) return [];
    const found = [];
    for (const one of await this.#desk.allAhead()) if (await this.#mayOpen(asker, one.stream)) found.push(one);
    return found;
  }

  async #mayOpen(asker: Asker, stream: StreamId): Promise<boolean> {
    const { clearance } = await readingIn(this.#door, asker, stream);
    return clearance.labels.length > 0;
  }

  @Mutation(() => AcceptClockResult, {
    description: 'Says that the clock that is held back is right. For administrators, directors and duty officers of the house.',
  })
  async acceptClock(@Asking() asker: Asker, @Args() sending: SendingArgs): Promise<AcceptClockOk | Rejected> {
    const heldByMs = this.#desk.heldByMs();
    const outcome = await this.#sender.send<{ from: Instant; to: Instant }, JsonObject>(asker, sending, () => ({
      stream: ORGANISATION,
      type: 'AcceptClock',
      payload: {},
      ...(heldByMs === undefined ? {} : { drawn: { heldByMs } }),
    }));
    if (!(outcome instanceof Rejected)) await this.#desk.accept();
    return outcome;
  }

  @Mutation(() => SettleTimeResult, {
    description:
      'Brings a record that ran ahead back to the time. For whoever directs the incident, administrators and duty officers; by the latter two the records of the house are settled with it, or alone where no incident is named.',
  })
  async settleTime(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('incident', { type: () => ID, nullable: true }) incident: string | null,
  ): Promise<SettleTimeOk | Rejected> {
    const records: string[] = [];
    if (incident !== null) {
      const outcome = await this.#settle(asker, sending, streamOf(incident));
      if (outcome instanceof Rejected) return outcome;
      records.push(streamOf(incident));
    } else if (!settles(asker)) return this.#sender.refusal(asker, 'settling-not-yours');
    const ofTheHouse = (await this.#ahead(asker)).filter(({ stream }) => OF_THE_HOUSE.includes(stream.split(':')[0]!));
    for (const { stream } of ofTheHouse) {
      const key = sha256(`${sending.key}/${stream}`).slice(0, 32);
      if (!((await this.#settle(asker, { ...sending, key }, stream)) instanceof Rejected)) records.push(stream);
    }
    return { records };
  }

  async #settle(asker: Asker, sending: SendingArgs, stream: StreamId): Promise<object | Rejected> {
    const since = await this.#desk.firstAhead(stream);
    return await this.#sender.send<object, SettleTime>(asker, sending, () => ({ stream, type: SETTLE_TIME, payload: { since } }));
  }
}
