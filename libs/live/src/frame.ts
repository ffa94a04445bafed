/** A piece of what a query answers, rendered by the same code. */
export interface Fragment {
  readonly __typename: string;
  readonly id: string;
}

/** One change as it is pushed: `p` is the cursor before, `c` the cursor after. Both are random and of one length: nothing can be counted. */
export interface Frame {
  readonly to: string;
  readonly c: string;
  readonly p: string;
  readonly set: readonly Fragment[];
  readonly gone: readonly string[];
}

/** What a client may subscribe to: one incident, or the list of all. */
export const LIST = 'incidents';
