import { browserDevice } from './browser-device.ts';
import { Drafts } from './drafts.ts';
import { Outbox } from './outbox.ts';
import { Tab } from './tab.ts';
import { Wire } from './wire.ts';

// What there is once in each page.
const device = browserDevice();
export const wire: Wire = new Wire(
  (...asked) => fetch(...asked),
  (person) => tab.isStill(person),
  () => void tab.check(),
);
export const outbox = new Outbox(device, wire);
export const drafts = new Drafts(device);
export const tab: Tab = new Tab(device, wire, { actFor: (person) => [outbox, drafts].forEach((each) => each.actFor(person)) });
