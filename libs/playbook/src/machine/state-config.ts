/** A reference to an implementation by name. */
export interface Named {
  readonly type: string;
  readonly params: { readonly [name: string]: unknown };
}

export interface Transition {
  target?: string;
  guard?: Named;
  actions?: Named[];
}

/** What we use of XState's state config; plain JSON. */
export interface StateConfig {
  id?: string;
  type?: 'parallel' | 'final';
  initial?: string;
  entry?: Named[];
  on?: { [event: string]: Transition | Transition[] | string };
  after?: { [delay: string]: Transition | Transition[] };
  always?: Transition[];
  onDone?: string;
  states?: { [key: string]: StateConfig };
}

export interface MachineConfig extends StateConfig {
  context: { v: object; n: object; ap: object };
}

export const named = (type: string, params: Named['params']): Named => ({ type, params });
