import { keep, keepText, namesIn, readKept, TAB, type Device } from './device.ts';
import { Store } from './store.ts';
import { codeIn, type Who, type Wire } from './wire.ts';

/** For whom this page is, or why it is for nobody. Where it is not `here`, nothing of anybody is on it or in it. */
export type Standing =
  | { readonly state: 'asking' }
  | { readonly state: 'here'; readonly person: string }
  | { readonly state: 'nobody' }
  /** Signed out on this device; the server does not know it yet. */
  | { readonly state: 'left' }
  /** Somebody is signed in for whom this page was not made. */
  | { readonly state: 'other'; readonly name: string | null };

/** Who is signed in on this device, as its pages tell each other; `out` where they have signed out and the server was not told. */
interface Mark {
  readonly person: string;
  readonly out?: true;
}

const MARK = 'chancery.who';
const OF_TAB = 'chancery.';
const WAS = 'chancery.was';
const AGAIN_MS = 2_000;

/** What acts for somebody, and has nothing of them any more once it acts for somebody else. */
export interface Acting {
  readonly actFor: (person: string | undefined) => void;
}

/**
 * Keeps this page to the person for whom it was made. Whoever signs in or out in another tab is noticed at once; whatever else
 * happened is asked of the server when somebody comes back to the page, when the connection is back, and when it refuses something.
 */
export class Tab {
  readonly standing = new Store<Standing>({ state: 'asking' });
  /** The session of the person who is here has ended; their page stays as it is until they, or somebody else, sign in. */
  readonly ended = new Store(false);
  readonly #device: Device;
  readonly #wire: Pick<Wire, 'actFor' | 'post' | 'who'>;
  readonly #acting: Acting;
  readonly #emptied = new Set<() => void>();
  /** Something of somebody was on this page. */
  #shown = false;
  #checking: Promise<void> | undefined;
  #telling: Promise<void> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(device: Device, wire: Pick<Wire, 'actFor' | 'post' | 'who'>, acting: Acting) {
    this.#device = device;
    this.#wire = wire;
    this.#acting = acting;
    device.onKept((name) => void ((name === null || name === MARK) && this.heard()));
    device.onLookedAt(() => void this.check());
  }

  /** Takes up what the device says, and asks the server whether it is so. */
  start(): void {
    const mark = this.#mark();
    if (mark && !mark.out) this.#become(mark.person);
    if (mark?.out) this.#stop({ state: 'left' });
    void this.check();
  }

  /** What is kept of a person when the page stops being theirs: told, so that it goes. */
  onEmptied(listener: () => void): () => void {
    this.#emptied.add(listener);
    return () => this.#emptied.delete(listener);
  }

  /** True while nothing on this device says that the page's person is gone. Cheap: asked before everything that is sent. */
  isStill(person: string): boolean {
    const mark = this.#mark();
    return !mark || (mark.person === person && !mark.out);
  }

  /** The page shows what is theirs from now on. */
  shows(): void {
    this.#shown = true;
  }

  /** Another tab says that somebody came or went. */
  heard(): void {
    const mark = this.#mark();
    const standing = this.standing.get();
    if (standing.state === 'here' && mark && !this.isStill(standing.person))
      this.#stop(mark.out ? { state: 'left' } : { state: 'other', name: null });
    void this.check();
  }

  /** Asks who is there. Calls at once share one question. */
  check(): Promise<void> {
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  /** Somebody has just signed in on this page. True when it goes on as theirs; otherwise it has to be loaded anew. */
  cameIn(person: string): boolean {
    const standing = this.standing.get();
    this.#write({ person });
    if (standing.state === 'here' && standing.person === person) {
      this.ended.set(false);
      void this.check();
      return true;
    }
    if (this.#shown) {
      this.#stop({ state: 'asking' });
      return false;
    }
    this.#become(person);
    void this.check();
    return true;
  }

  /** Signs out: this device forgets at once, and the server is told when it can be. */
  async leave(): Promise<void> {
    const standing = this.standing.get();
    if (standing.state !== 'here') return;
    this.#write({ person: standing.person, out: true });
    this.#stop({ state: 'left' });
    await this.#tell();
    if (this.#isLate()) await this.check();
  }

  /** Before anybody signs in: true when there is no signing out that the server was not told of. */
  async tellFirst(): Promise<boolean> {
    if (this.#mark()?.out) await this.#tell();
    return !this.#mark()?.out;
  }

  async #check(): Promise<void> {
    const [before, standing] = [this.#device.kept.getItem(MARK), this.standing.get()];
    if (this.#mark()?.out) {
      if (standing.state !== 'left') this.#stop({ state: 'left' });
      await this.#tell();
      return this.#isLate() ? this.#check() : undefined;
    }
    const who = await this.#wire.who();
    if (who === undefined) {
      if (standing.state === 'asking' || standing.state === 'left') setTimeout(() => void this.check(), AGAIN_MS);
      return;
    }
    // Somebody came or went meanwhile: what was answered may be from before.
    if (this.#device.kept.getItem(MARK) !== before || this.standing.get() !== standing) return this.#check();
    if (who) this.#found(who, standing);
    else this.#foundNobody(standing);
  }

  #found(who: Who, standing: Standing): void {
    const { person } = who;
    if (this.#mark()?.person !== person) this.#write({ person });
    if (standing.state === 'here' && standing.person === person) return this.ended.set(false);
    // A page that has shown nothing yet may become anybody's; any other says who is there now, and waits to be loaded anew.
    if (standing.state === 'asking' || (standing.state === 'here' && !this.#shown)) return this.#become(person);
    this.#stop({ state: 'other', name: who.name });
  }

  #foundNobody({ state }: Standing): void {
    if (state === 'here' && this.#shown) return this.ended.set(true);
    this.#stop({ state: 'nobody' });
  }

  #become(person: string): void {
    const { ofTab } = this.#device;
    if (ofTab.getItem(WAS) !== person) this.#forgetTab();
    keepText(ofTab, WAS, person);
    const before = this.standing.get();
    this.#wire.actFor(person);
    this.#acting.actFor(person);
    this.ended.set(false);
    this.standing.set({ state: 'here', person });
    if (before.state === 'here' && before.person !== person) this.#empty();
  }

  /** Empties the page at once; only then does it say why. */
  #stop(standing: Standing): void {
    this.#wire.actFor(undefined);
    this.#acting.actFor(undefined);
    const wasHere = this.standing.get().state === 'here';
    this.ended.set(false);
    this.standing.set(standing);
    if (!wasHere) return;
    this.#forgetTab();
    this.#empty();
  }

  #empty(): void {
    for (const listener of this.#emptied) listener();
  }

  #forgetTab(): void {
    const { ofTab } = this.#device;
    for (const name of namesIn(ofTab, OF_TAB)) if (name !== TAB) ofTab.removeItem(name);
  }

  /** Again and again until the server knows, or it is plain that it need not be told. */
  async #tell(): Promise<void> {
    this.#telling ??= this.#tellOnce().finally(() => {
      this.#telling = undefined;
    });
    await this.#telling;
    clearTimeout(this.#again);
    if (this.#mark()?.out) this.#again = setTimeout(() => void (this.standing.get().state === 'left' && this.check()), AGAIN_MS);
  }

  /** The server knows of the signing out, from another tab or because somebody else is there, and this page does not say so yet. */
  #isLate(): boolean {
    return this.standing.get().state === 'left' && !this.#mark()?.out;
  }

  async #tellOnce(): Promise<void> {
    const before = this.#device.kept.getItem(MARK);
    const mark = this.#mark();
    if (!mark?.out) return;
    // Whichever session of theirs this browser has: who signed out means to be out.
    const heard = await this.#wire.post('/session/end', {}, { person: mark.person }).catch(() => undefined);
    const code = heard && codeIn(heard);
    const isKnown = heard?.status === 200 || code === 'not-signed-in' || code === 'other-person';
    if (!isKnown || this.#device.kept.getItem(MARK) !== before) return;
    this.#device.kept.removeItem(MARK);
    if (code !== 'other-person') this.#stop({ state: 'nobody' });
  }

  #mark(): Mark | undefined {
    const mark = readKept<Mark>(this.#device.kept, MARK);
    return typeof mark?.person === 'string' ? mark : undefined;
  }

  #write(mark: Mark): void {
    keep(this.#device.kept, MARK, mark);
  }
}
