import { ReadDoor } from '@chancery/identity';
import { Asking, CommandSender, readingIn, Rejected, type Asker, PageArgs } from '@chancery/identity/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MoveInCircle, NameReaders } from '../model/circle/circle.commands.ts';
import type { MoveRole, OfferRole } from '../model/roles/role.commands.ts';
import { CELL_ROLES } from '../model/roles/role.events.ts';
import { CellReader } from './cell.reader.ts';
import { CellRole, CircleOk, CircleResult, LabelReader, OfferRoleInput, RoleOk, RoleResult } from './cell.types.ts';
import { streamOf } from './incident-id.ts';
import { InIncident } from './in-incident.args.ts';

const NOTE = 2_000;
const ID_MAX = 64;
const READERS_MAX = 50;

const assignmentArg = { type: () => ID };
const reasonArg = { defaultValue: '' };

/** Roles of the cell, and who is read in. */
@Resolver()
export class RolesResolver {
  readonly #sender: CommandSender;
  readonly #reader: CellReader;
  readonly #door: ReadDoor;

  constructor(@Inject(CommandSender) sender: CommandSender, @Inject(CellReader) reader: CellReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [CellRole])
  async roles(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<readonly CellRole[]> {
    const stream = streamOf(incident);
    return await this.#reader.roles(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Query(() => [LabelReader], { description: 'Who is read in, for the labels that the asker reads.' })
  async readers(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<readonly LabelReader[]> {
    const stream = streamOf(incident);
    return await this.#reader.readers(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Mutation(() => RoleResult, { description: 'A role is held once the person accepts; an offer lapses after ten minutes.' })
  async offerRole(@Asking() asker: Asker, @Args() sending: InIncident, @Args('input') input: OfferRoleInput): Promise<RoleOk | Rejected> {
    const { incident } = sending;
    const sent = await this.#sender.send<{ assignment: string }, OfferRole>(asker, sending, (inputs) => ({
      stream: streamOf(incident),
      type: 'OfferRole',
      payload: {
        role: inputs.oneOf('role', input.role, CELL_ROLES),
        person: inputs.text('person', input.person, ID_MAX),
        deputy: input.deputy,
      },
    }));
    return sent instanceof Rejected ? sent : { incident, ...sent };
  }

  @Mutation(() => RoleResult)
  async acceptRole(@Asking() asker: Asker, @Args() sending: InIncident, @Args('assignment', assignmentArg) assignment: string) {
    return await this.#move(asker, sending, 'AcceptRole', assignment, '');
  }

  @Mutation(() => RoleResult)
  async declineRole(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('assignment', assignmentArg) assignment: string,
    @Args('reason', reasonArg) reason: string,
  ) {
    return await this.#move(asker, sending, 'DeclineRole', assignment, reason);
  }

  @Mutation(() => RoleResult)
  async withdrawRoleOffer(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('assignment', assignmentArg) assignment: string,
    @Args('reason', reasonArg) reason: string,
  ) {
    return await this.#move(asker, sending, 'WithdrawRoleOffer', assignment, reason);
  }

  @Mutation(() => RoleResult, { description: 'Whoever holds the role keeps it; a deputy acts meanwhile.' })
  async reportUnreachable(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('assignment', assignmentArg) assignment: string,
    @Args('reason', reasonArg) reason: string,
  ) {
    return await this.#move(asker, sending, 'ReportUnreachable', assignment, reason);
  }

  @Mutation(() => RoleResult)
  async reportReturn(@Asking() asker: Asker, @Args() sending: InIncident, @Args('assignment', assignmentArg) assignment: string) {
    return await this.#move(asker, sending, 'ReportReturn', assignment, '');
  }

  @Mutation(() => RoleResult)
  async relieveRole(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('assignment', assignmentArg) assignment: string,
    @Args('reason') reason: string,
  ) {
    return await this.#move(asker, sending, 'RelieveRole', assignment, reason);
  }

  @Mutation(() => CircleResult, { description: 'Makes a label with named readers, or changes who reads one.' })
  async nameReaders(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('label', { type: () => String, nullable: true, description: 'Null makes a new one.' }) label: string | null,
    @Args('readers', { type: () => [ID], description: 'All of them, from now on.' }) readers: string[],
  ): Promise<CircleOk | Rejected> {
    const { incident } = sending;
    const sent = await this.#sender.send<{ label: string }, NameReaders>(asker, sending, (inputs) => ({
      stream: streamOf(incident),
      type: 'NameReaders',
      payload: {
        label: label === null || label === undefined ? null : inputs.text('label', label, ID_MAX),
        readers: inputs.texts('readers', readers, ID_MAX, READERS_MAX),
      },
    }));
    return sent instanceof Rejected ? sent : { incident, ...sent };
  }

  @Mutation(() => CircleResult, { description: 'Lets somebody read what the incident’s circle reads.' })
  async admitPerson(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('person', { type: () => ID }) person: string,
    @Args('reason', reasonArg) reason: string,
  ) {
    return await this.#moveInCircle(asker, sending, 'AdmitPerson', person, reason);
  }

  @Mutation(() => CircleResult, { description: 'Takes somebody out of the circle and of every label of the incident.' })
  async removePerson(
    @Asking() asker: Asker,
    @Args() sending: InIncident,
    @Args('person', { type: () => ID }) person: string,
    @Args('reason') reason: string,
  ) {
    return await this.#moveInCircle(asker, sending, 'RemovePerson', person, reason);
  }

  async #move(asker: Asker, sending: InIncident, type: string, assignment: string, reason: string): Promise<RoleOk | Rejected> {
    const { incident } = sending;
    const sent = await this.#sender.send<{ assignment: string }, MoveRole>(asker, sending, (inputs) => ({
      stream: streamOf(incident),
      type,
      payload: {
        assignment: inputs.text('assignment', assignment, ID_MAX),
        reason: inputs.text('reason', reason, NOTE, type === 'RelieveRole' ? undefined : 'optional'),
      },
    }));
    return sent instanceof Rejected ? sent : { incident, ...sent };
  }

  async #moveInCircle(asker: Asker, sending: InIncident, type: string, person: string, reason: string): Promise<CircleOk | Rejected> {
    const { incident } = sending;
    const sent = await this.#sender.send<unknown, MoveInCircle>(asker, sending, (inputs) => ({
      stream: streamOf(incident),
      type,
      payload: { person: inputs.text('person', person, ID_MAX), reason: inputs.text('reason', reason, NOTE, 'optional') },
    }));
    return sent instanceof Rejected ? sent : { incident, label: null };
  }
}
