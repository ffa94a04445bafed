import { exportLedger } from '../export/export-ledger.ts';
import type { LedgerReader } from '../store/snapshots.ts';
import { BACKUP_VERSION, type BackupHeader, type BackupLine } from './backup-format.ts';

const ROWS_AT_ONCE = 1_000;

/**
 * The whole ledger as the lines of a backup, without line feeds; the last has the counts. `schema` names the steps that the
 * database has. `then` must not change meanwhile. Throws a `Fault` when entries below a head are not there.
 */
export async function* backupLedger(then: LedgerReader, schema: readonly string[]): AsyncGenerator<string> {
  const header: BackupHeader = { chancery: 'backup', v: BACKUP_VERSION, schema };
  yield JSON.stringify(header);
  let [entries, keys, messages] = [-1, 0, 0]; // the first line of an export is no entry
  for await (const line of exportLedger(then)) {
    yield line;
    entries++;
  }
  for (
    let page = await then.keys({ principal: '', key: '' }, ROWS_AT_ONCE);
    page.length;
    page = await then.keys(page.at(-1)!, ROWS_AT_ONCE)
  ) {
    for (const key of page) yield written({ key });
    keys += page.length;
  }
  for (let page = await then.messages('', ROWS_AT_ONCE); page.length; page = await then.messages(page.at(-1)!.id, ROWS_AT_ONCE)) {
    for (const message of page) yield written({ message });
    messages += page.length;
  }
  yield written({ end: { entries, keys, messages } });
}

const written = (line: BackupLine): string => JSON.stringify(line);
