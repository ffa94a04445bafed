import { PageArgs } from './page.args.ts';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { idFromBytes, keptName, sha256 } from '@chancery/kernel';
import { ORGANISATION } from '@chancery/ledger';
import { PeopleReader } from '../read/people.reader.ts';
import { Links } from '../sessions/links.ts';
import { Asking, type Asker } from './asker.ts';
import { CommandSender } from './command-sender.ts';
import { Colleague, InvitePersonInput, InvitePersonOk, InvitePersonResult } from './people.types.ts';
import { ORIGIN } from './origin.ts';
import { Rejected } from './rejected.ts';
import { SendingArgs } from './sending.args.ts';

const NAME_MAX = 120;

@Resolver()
export class PeopleResolver {
  readonly #reader: PeopleReader;
  readonly #sender: CommandSender;
  readonly #links: Links;
  readonly #origin: () => string;

  constructor(
    @Inject(PeopleReader) reader: PeopleReader,
    @Inject(CommandSender) sender: CommandSender,
    @Inject(Links) links: Links,
    @Inject(ORIGIN) origin: () => string,
  ) {
    this.#reader = reader;
    this.#sender = sender;
    this.#links = links;
    this.#origin = origin;
  }

  @Query(() => Colleague, { description: 'Who is signed in.' })
  async me(@Asking() { viewer }: Asker): Promise<Colleague> {
    const found = (await this.#reader.byIds(viewer, [viewer.person])).get(viewer.person);
    return { id: viewer.person, name: found?.name ?? null, roles: [...viewer.roles], active: true };
  }

  @Query(() => [Colleague])
  async people(@Asking() { viewer }: Asker, @Args() page: PageArgs): Promise<Colleague[]> {
    return (await this.#reader.all(viewer, undefined, page)).map((person) => ({ ...person, roles: [...person.roles] }));
  }

  @Mutation(() => InvitePersonResult, {
    description:
      'Adds a person and makes the link with which they come in. The same key again makes a new link for the same person, as long as nobody came in by one.',
  })
  async invitePerson(
    @Asking() asker: Asker,
    @Args() sending: SendingArgs,
    @Args('input') input: InvitePersonInput,
  ): Promise<InvitePersonOk | Rejected> {
    const person = idFromBytes(Buffer.from(sha256(`${asker.viewer.person}/${sending.key}/invited`), 'hex'));
    const name = keptName(input.name);
    const outcome = await this.#sender.send<{ person: string }, { person: string; name: string; roles: string[] }>(
      asker,
      sending,
      (inputs) => ({
        stream: ORGANISATION,
        type: 'AddPerson',
        payload: { person, name: inputs.name('name', input.name, NAME_MAX), roles: [...new Set(input.roles)] },
      }),
    );
    if (outcome instanceof Rejected) return outcome;
    const token = await this.#links.invite(person);
    if (token === undefined) return this.#sender.refusal(asker, 'people-recovery-needed');
    return { person: { id: person, name, roles: input.roles, active: true }, link: `${this.#origin()}/enter#${token}` };
  }
}
