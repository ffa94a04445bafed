import type { Channel } from './channels/channel.state.ts';
import type { Contacts } from './contacts/contact.state.ts';
import type { Pages } from './pages/page.state.ts';

export interface ContinuityState {
  /** Only those of which something was said. */
  readonly channels: { readonly [channel: string]: Channel };
  readonly pages: Pages;
  /** Which party was reached on which level of the plan. */
  readonly contacts: Contacts;
}
