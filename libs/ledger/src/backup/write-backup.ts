import { exportLedger, type TakeLine } from '../export/export-ledger.ts';
import type { LedgerReader, Snapshots } from '../store/snapshots.ts';
import { BACKUP_VERSION, type BackupCounts, type BackupHeader, type BackupLine } from './backup-format.ts';

const ROWS_AT_ONCE = 1_000;

/**
 * Hands out the whole ledger as it is now as the lines of a backup, line by line without line feeds. `schema` names the
 * steps that the database has. Throws what `take` throws, or a `Fault`.
 */
export async function backupTo(ledger: Snapshots, schema: readonly string[], take: TakeLine): Promise<BackupCounts> {
  return ledger.snapshot(async (then) => {
    const header: BackupHeader = { chancery: 'backup', v: BACKUP_VERSION, schema };
    await take(JSON.stringify(header));
    let entries = -1; // the first line of an export is no entry
    for await (const line of exportLedger(then)) {
      await take(line);
      entries++;
    }
    const say = (line: BackupLine) => take(JSON.stringify(line));
    const keys = await takeKeys(then, say);
    const messages = await takeMessages(then, say);
    const counts = { entries, keys, messages };
    await say({ end: counts });
    return counts;
  });
}

type Say = (line: BackupLine) => Promise<void> | void;

async function takeKeys(then: LedgerReader, say: Say): Promise<number> {
  let count = 0;
  for (let page = await then.keys({ principal: '', key: '' }, ROWS_AT_ONCE); page.length; page = await then.keys(page.at(-1)!, ROWS_AT_ONCE)) {
    for (const key of page) await say({ key });
    count += page.length;
  }
  return count;
}

async function takeMessages(then: LedgerReader, say: Say): Promise<number> {
  let count = 0;
  for (let page = await then.messages('', ROWS_AT_ONCE); page.length; page = await then.messages(page.at(-1)!.id, ROWS_AT_ONCE)) {
    for (const message of page) await say({ message });
    count += page.length;
  }
  return count;
}
