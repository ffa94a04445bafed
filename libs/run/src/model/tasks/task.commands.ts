import type { Id, Instant } from '@chancery/kernel';
import type { BlockCode } from './task.events.ts';

/** Every change says which version of the task it was made on. */
export type OnTask = { readonly task: Id; readonly base: number };

export type OpenTask = {
  readonly kind: 'task' | 'preserve' | 'notify' | 'contain';
  readonly title: string;
  readonly details: string;
  readonly lane: string | null;
  readonly doerRole: string;
  readonly confirmRole: string | null;
  readonly evidenceBefore: readonly Id[];
  readonly due: Instant | null;
  readonly label: string | null;
};
export type AssignTask = OnTask & { readonly person: Id; readonly note: string };
export type ClaimTask = OnTask;
export type AcknowledgeTask = OnTask;
export type ReturnTask = OnTask & { readonly reason: string };
export type StartTask = OnTask;
export type CompleteTask = OnTask & { readonly exhibits: readonly Id[]; readonly note: string };
export type BlockTask = OnTask & { readonly code: BlockCode; readonly reason: string };
export type UnblockTask = OnTask & { readonly note: string };
export type ConfirmEffect = OnTask & { readonly seen: string };
export type DenyEffect = OnTask & { readonly reason: string };
/** A decision that was taken, or the words of the authority; and why, in any case. */
export type OverrideGate = OnTask & { readonly decision: Id | null; readonly authority: string; readonly reason: string };
export type WaiveTask = OnTask & { readonly decision: Id | null; readonly reason: string };
export type CancelTask = WaiveTask;
