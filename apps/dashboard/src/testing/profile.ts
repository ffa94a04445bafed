import type { Device } from '../net/device.ts';

type Keeping = Device['kept'];

export class MemoryStorage implements Keeping {
  readonly map = new Map<string, string>();
  /** False once the device has no room. */
  hasRoom = true;
  get length(): number {
    return this.map.size;
  }
  key(i: number): string | null {
    return [...this.map.keys()][i] ?? null;
  }
  getItem(name: string): string | null {
    return this.map.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    if (!this.hasRoom) throw new DOMException('full', 'QuotaExceededError');
    this.map.set(name, value);
  }
  removeItem(name: string): void {
    this.map.delete(name);
  }
}

/** One browser profile: what its tabs share, and what each hears of the others, a little later and never of itself. */
export class Profile {
  readonly storage = new MemoryStorage();
  readonly #tabs = new Set<Heard>();

  /** A tab's view of the device; a reload is another view with the same `ofTab`. */
  open(ofTab = new MemoryStorage()): OpenTab {
    const heard: Heard = { kept: new Set(), lookedAt: new Set() };
    this.#tabs.add(heard);
    let isOpen = true;
    const told = (name: string): void => {
      setTimeout(() => {
        for (const other of this.#tabs) if (other !== heard) for (const listener of other.kept) listener(name);
      }, 1);
    };
    const { storage } = this;
    const kept: Keeping = {
      get length() {
        return storage.length;
      },
      key: (i) => storage.key(i),
      getItem: (name) => storage.getItem(name),
      setItem(name, value) {
        if (!isOpen) return;
        const before = storage.getItem(name);
        storage.setItem(name, value);
        if (before !== value) told(name);
      },
      removeItem(name) {
        if (!isOpen) return;
        if (storage.getItem(name) !== null) told(name);
        storage.removeItem(name);
      },
    };
    const on = <L>(listeners: Set<L>, listener: L): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const device: Device = {
      kept,
      ofTab,
      onKept: (listener) => on(heard.kept, listener),
      onLookedAt: (listener) => on(heard.lookedAt, listener),
    };
    return {
      device,
      ofTab,
      look: () => heard.lookedAt.forEach((listener) => listener()),
      close: () => {
        isOpen = false;
        this.#tabs.delete(heard);
      },
    };
  }
}

interface Heard {
  readonly kept: Set<(name: string | null) => void>;
  readonly lookedAt: Set<() => void>;
}

export interface OpenTab {
  readonly device: Device;
  readonly ofTab: MemoryStorage;
  /** Somebody comes back to it. */
  look(): void;
  close(): void;
}
