import { Drafts, type Draft } from '../net/drafts.ts';
import { Outbox, type Held } from '../net/outbox.ts';
import type { NotTaken } from '../net/wire.ts';
import { WHOLE, type Parts } from './household.ts';

/** A fault put in on purpose: what it does to people must be found and said. */
export interface Planted {
  readonly name: string;
  readonly does: RegExp;
  readonly parts: Partial<Parts>;
}

/** Shows and sends what anybody has left on the device. */
class Unbound extends Outbox {
  protected override nameOf({ key }: Pick<Held, 'person' | 'key'>): string {
    return `chancery.outbox.all.${key}`;
  }
  protected override belongsTo(): boolean {
    return true;
  }
}

/** Takes whatever it does not know for a refusal. */
class Rash extends Outbox {
  protected override isFinal(error: unknown): error is NotTaken {
    return error instanceof Error;
  }
}

/** Keeps a draft under the form's name alone. */
class Open extends Drafts {
  protected override nameFor(_: string, of: string): string {
    return `chancery.draft.all.${of}`;
  }
}

/** Writes over what another tab wrote meanwhile. */
class Hasty extends Drafts {
  override change(of: string, _: Draft | undefined, shown: object, some: object): Draft | undefined {
    return super.change(of, this.read(of), shown, some);
  }
}

const WHO = 'chancery.who';
type Seen = Parts['seen'];

/** Hears nothing of other tabs. */
const deaf: Seen = (device) => ({ ...device, onKept: () => () => undefined, onLookedAt: () => () => undefined });

/** Does not keep that somebody signed out. */
const forgetful: Seen = (device) => ({
  ...device,
  kept: {
    get length() {
      return device.kept.length;
    },
    key: (i) => device.kept.key(i),
    getItem: (name) => device.kept.getItem(name),
    setItem: (name, value) => {
      if (name !== WHO || !value.includes('"out"')) device.kept.setItem(name, value);
    },
    removeItem: (name) => device.kept.removeItem(name),
  },
});

const plant = (name: string, does: RegExp, parts: Partial<Parts>): Planted => ({ name, does, parts: { ...WHOLE, ...parts } });

export const PLANTED: readonly Planted[] = [
  plant('the server takes the cookie’s word for who acts', /another's name/, { refusesOthers: false }),
  plant('the outbox is everybody’s', /shown|another's name/, { outbox: Unbound }),
  plant('a draft is everybody’s', /shown/, { drafts: Open }),
  plant('a tab hears nothing of the others', /unnoticed/, { seen: deaf }),
  plant('what was fetched stays', /shown/, { empties: false }),
  plant('whatever is not understood is a refusal', /lost/, { outbox: Rash }),
  plant('signing out is not kept', /signed out|unnoticed/, { seen: forgetful }),
  plant('the last tab wins', /lost/, { drafts: Hasty }),
];
