import type { ComponentType } from 'react';
import type { Words } from '../i18n/words.ts';

/** One page of an incident: a folder beside this file, and a line in the registry. */
export interface Section {
  /** Last part of its address; empty for the board. */
  readonly path: string;
  readonly label: Words<string>;
  readonly icon: ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: boolean }>;
  readonly Page: ComponentType;
  /** The letter after `G`. */
  readonly key: string;
  /** How many things wait there for whoever looks: none is shown as nothing. */
  readonly useWaiting?: (incident: string) => number;
}
