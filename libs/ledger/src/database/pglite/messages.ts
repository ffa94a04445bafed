/** From the host to the database thread. */
export type ToWorker =
  | { readonly kind: 'data'; readonly id: number; readonly data: Uint8Array }
  | { readonly kind: 'gone'; readonly id: number }
  | { readonly kind: 'stop' };

/** From the database thread to the host. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'data'; readonly id: number; readonly data: Uint8Array }
  | { readonly kind: 'fatal'; readonly name: string; readonly message: string };

export interface WorkerSettings {
  /** The PostgreSQL directory. */
  readonly dir: string;
}
