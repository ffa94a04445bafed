import type { Id } from '@chancery/kernel';
import type { Channel } from './channels/channel.state.ts';
import type { Contacts } from './contacts/contact.state.ts';
import type { Pages } from './pages/page.state.ts';

export interface ContinuityState {
  /** Only those of which something was said. */
  readonly channels: { readonly [channel: string]: Channel };
  readonly pages: Pages;
  /** Those who left the house or were taken out of the circle: nobody calls them, nor counts what they said. */
  readonly gone: readonly Id[];
  /** Which party was reached on which level of the plan. */
  readonly contacts: Contacts;
}
