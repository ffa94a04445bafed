import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { ContactsResolver, ContinuityResolver, PlanResolver, Routes } from '@chancery/continuity/api';
import { DrillResolver, Samples } from '@chancery/drill/api';
import { Links } from '@chancery/identity';
import {
  AccountsResolver,
  checkedArguments,
  CommandSender,
  ORIGIN,
  PeopleResolver,
  RecoveriesResolver,
  WAYS_IN,
  type WaysIn,
} from '@chancery/identity/api';
import {
  BoardResolver,
  ClockResolver,
  CommandResolver,
  DecisionsResolver,
  Gates,
  IncidentResolver,
  PhasesResolver,
  RecordResolver,
  PrintsResolver,
  RolesResolver,
  RUNNABLE_PLAYBOOKS,
  SitrepsResolver,
  StoppedParts,
  StoppedPartsResolver,
} from '@chancery/incident/api';
import { EVIDENCE_RESOLVERS, UPLOADS } from '@chancery/evidence/api';
import { PRESS_RESOLVERS, PressDesk } from '@chancery/press/api';
import { PlaybookShelf } from '@chancery/run';
import { ChartResolver, LanesResolver, TasksResolver } from '@chancery/run/api';
import { ClockDesk, Verifications } from '@chancery/ledger';
import type { Request } from '../http/middleware.ts';
import type { Installation } from '../installation.ts';
import type { Log } from '../log.ts';
import { UndeliveredMessages } from '../upkeep/undelivered-messages.ts';
import { UndeliveredResolver } from '../upkeep/undelivered.resolver.ts';
import { maskErrors } from './mask-errors.ts';
import { byTheRightOfNow } from './right-of-now.ts';

export const RESOLVERS = [
  AccountsResolver,
  PeopleResolver,
  RecoveriesResolver,
  BoardResolver,
  IncidentResolver,
  PhasesResolver,
  ClockResolver,
  RolesResolver,
  CommandResolver,
  DecisionsResolver,
  SitrepsResolver,
  StoppedPartsResolver,
  ChartResolver,
  RecordResolver,
  PrintsResolver,
  LanesResolver,
  TasksResolver,
  ContinuityResolver,
  ContactsResolver,
  PlanResolver,
  DrillResolver,
  ...PRESS_RESOLVERS,
  ...EVIDENCE_RESOLVERS,
  UndeliveredResolver,
];

/** Carries the decorator; what is in it is decided below. */
@Module({})
// oxlint-disable-next-line typescript/no-extraneous-class -- Nest names a module by a class.
class AppModule {}

/** GraphQL over an installation. Resolvers get what they need by name; nothing is looked up while running. */
export function appModule(installation: Installation, origin: () => string, log: Log): DynamicModule {
  const given: Provider[] = [
    ...installation.readers.all.map((reader) => ({ provide: reader.constructor, useValue: reader })),
    { provide: CommandSender, useValue: installation.sender },
    { provide: PressDesk, useValue: installation.pressDesk },
    { provide: UPLOADS, useValue: installation.files.uploads },
    { provide: Samples, useValue: installation.samples },
    { provide: Gates, useValue: installation.gates },
    { provide: StoppedParts, useValue: installation.stopped },
    { provide: UndeliveredMessages, useValue: installation.undelivered },
    { provide: Routes, useValue: installation.routes },
    { provide: ClockDesk, useValue: installation.clockDesk },
    { provide: Verifications, useValue: installation.verifications },
    { provide: Links, useValue: installation.links },
    { provide: WAYS_IN, useValue: installation satisfies WaysIn },
    { provide: PlaybookShelf, useValue: installation.shelf },
    { provide: RUNNABLE_PLAYBOOKS, useValue: installation.shelf.ids },
    { provide: ORIGIN, useValue: origin },
  ];
  const graphql = GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: false,
    playground: false,
    graphiql: false,
    csrfPrevention: true,
    cache: 'bounded',
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    context: ({ req }: { req: Request }) => ({ asker: req.asker }),
    transformSchema: (schema) => checkedArguments(schema, installation.book),
    formatError: maskErrors(log),
    plugins: [byTheRightOfNow(installation, maskErrors(log))],
  });
  return { module: AppModule, imports: [graphql], providers: [...given, ...RESOLVERS] };
}
