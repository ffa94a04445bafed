import type { Instant } from '@chancery/kernel';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Notice } from '../model/access.state.ts';
import { InstantScalar } from './instant.scalar.ts';
import { nameOf, namesOf } from './names.ts';
import { Person } from './people.types.ts';
import { resultOf } from './rejected.ts';

const KINDS: readonly Notice['kind'][] = ['recovery-asked', 'recovery-granted', 'machine-link', 'sessions-ended'];
export const NOTICE_KIND = namesOf('AccessNoticeKind', KINDS, 'What somebody else did about how the asker comes in.');
export const noticeKindOf = (kind: Notice['kind']): string => nameOf(kind);

@ObjectType({ description: 'Somebody lost their way in: one person asked that they are let in anew, and a second has to grant it.' })
export class Recovery {
  @Field(() => ID)
  id: string;
  @Field(() => Person)
  person: Person;
  @Field(() => Person)
  askedBy: Person;
  @Field(() => InstantScalar)
  at: Instant;
  @Field({ description: 'True for who may grant it: not for who asked, nor for whom it is about.' })
  yours: boolean;
}

@ObjectType({ description: 'Kept until its person says that they read it.' })
export class AccessNotice {
  @Field(() => NOTICE_KIND)
  kind: string;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => [Person], { description: 'Who did it, one after the other; nobody where it was done at the machine itself.' })
  by: Person[];
}

@ObjectType()
export class AskRecoveryOk {
  @Field(() => ID)
  recovery: string;
  @Field({ description: 'Told once. Give it to the person yourself: with the link of who grants it, it lets them in.' })
  code: string;
}
@ObjectType()
export class GrantRecoveryOk {
  @Field(() => ID)
  recovery: string;
  @Field({
    description: 'Good once and for 15 minutes, together with the code of who asked. Give it to the person in a way that you trust.',
  })
  link: string;
}
@ObjectType()
export class RefuseRecoveryOk {
  @Field(() => ID)
  recovery: string;
}
@ObjectType()
export class SeeAccessOk {
  @Field(() => InstantScalar)
  upTo: Instant;
}

export const AskRecoveryResult = resultOf('AskRecovery', AskRecoveryOk);
export const GrantRecoveryResult = resultOf('GrantRecovery', GrantRecoveryOk);
export const RefuseRecoveryResult = resultOf('RefuseRecovery', RefuseRecoveryOk);
export const SeeAccessResult = resultOf('SeeAccess', SeeAccessOk);
