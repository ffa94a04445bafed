import { assert, type Id } from '@chancery/kernel';

/** One step of an approval: `needed` people, each in another of the `roles`. */
export type PolicyStep = { readonly step: string; readonly roles: readonly string[]; readonly needed: number };

/** Who approves and releases a text. Pinned when the text is submitted; a later version is applied by `ApplyPolicy`. */
export type ApprovalPolicy = {
  readonly id: Id;
  readonly version: number;
  readonly steps: readonly PolicyStep[];
  /** Roles that may offer and release. */
  readonly release: readonly string[];
  /** True for pre-cleared holding lines only: one person releases, who did not write it, and the record says so. */
  readonly onePerson: boolean;
  /** After this long without all approvals the reviewers' deputies are called; null for never. */
  readonly reviewMs: number | null;
};

/** One person's approval of exactly one version. Whoever stands behind a delegation has used theirs too. */
export type Approval = {
  readonly version: Id;
  readonly digest: string;
  readonly step: string;
  readonly role: string;
  readonly by: Id;
  readonly behalf: Id | null;
};

/** A policy that nobody could satisfy is its author's mistake, found when it is published. */
export function assertSound(policy: ApprovalPolicy): void {
  const steps = policy.steps.map(({ step }) => step);
  assert(steps.length > 0 && new Set(steps).size === steps.length, `policy ${policy.id} has no steps, or one twice`);
  for (const { step, roles, needed } of policy.steps) {
    assert(
      new Set(roles).size === roles.length && needed >= 1 && needed <= roles.length,
      `policy ${policy.id}: ${step} asks ${needed} of ${roles.join()}`,
    );
  }
  assert(policy.release.length > 0, `policy ${policy.id}: nobody may release`);
}

const given = (approvals: readonly Approval[], step: string): number => approvals.filter((a) => a.step === step).length;

/** True when the step needs no more, or the role has spoken in it. */
export function stepGiven({ step, needed }: PolicyStep, role: string, approvals: readonly Approval[]): boolean {
  return given(approvals, step) >= needed || approvals.some((a) => a.step === step && a.role === role);
}

export function isComplete(policy: ApprovalPolicy, approvals: readonly Approval[]): boolean {
  return policy.steps.every(({ step, needed }) => given(approvals, step) >= needed);
}

/** Steps that still wait. */
export const openSteps = (policy: ApprovalPolicy, approvals: readonly Approval[]): string[] =>
  policy.steps.filter(({ step, needed }) => given(approvals, step) < needed).map(({ step }) => step);

export const reviewRoles = (policy: ApprovalPolicy): string[] => policy.steps.flatMap(({ roles }) => roles);
