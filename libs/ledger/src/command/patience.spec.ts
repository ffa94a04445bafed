import { describe, expect, it } from 'vitest';
import { MemoryLedgerStore, Weather } from '../store/memory-store.ts';
import type { CommitGroup, CommitResult } from '../store/ledger-store.ts';
import { commands, VirtualEdge } from '../testing/commands.ts';
import { notebookKinds } from '../testing/notebook.ts';
import { CommandHandler } from './handler.ts';
import { Fault, type Outcome } from './outcome.ts';

/** Answers questions and stores nothing, as a database does whose disk is full. */
class FullDisk extends MemoryLedgerStore {
  full = true;
  tries = 0;

  override async commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    if (!this.full) return super.commit(groups);
    this.tries++;
    throw new Weather('no space left on device');
  }
}

const PATIENCE_MS = 15_000;
const STEP_MS = 20;

function ledger() {
  const [store, edge] = [new FullDisk(), new VirtualEdge()];
  const handler = new CommandHandler(store, notebookKinds(), { projections: [], policies: [] }, edge, { patienceMs: PATIENCE_MS });
  const answers: (Outcome | Fault)[] = [];
  void handler.handle(commands(edge)('inc:a', 'OpenNotebook')).then(
    (outcome) => answers.push(outcome),
    (fault: unknown) => answers.push(fault as Fault),
  );
  /** Lets time pass until it is over or the command is answered; gives back what was answered. */
  const pass = async (ms: number): Promise<Outcome | Fault | undefined> => {
    for (let passed = 0; passed <= ms && answers.length === 0; passed += STEP_MS) {
      await new Promise(setImmediate); // whatever can go on without time passing does so
      edge.advance(STEP_MS);
    }
    return answers[0];
  };
  return { store, pass };
}

describe('a commit that fails while the database answers questions', () => {
  it('is tried ever more rarely, and goes through when the trouble is over', async () => {
    const { store, pass } = ledger();
    expect(await pass(PATIENCE_MS / 2)).toBeUndefined();
    expect(store.tries).toBeGreaterThan(2);
    expect(store.tries).toBeLessThan(20);
    store.full = false;
    expect(await pass(2_000)).toEqual({ accepted: true, result: 'open' });
  });

  it('ends with a fault that names the trouble, once patience is over', async () => {
    const { store, pass } = ledger();
    const fault = await pass(PATIENCE_MS * 2);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'database-unavailable', message: 'database-unavailable: no space left on device' });
    expect(store.tries).toBeLessThan(30);
  });
});
