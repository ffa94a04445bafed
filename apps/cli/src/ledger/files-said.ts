import type { BadFile, FilesSeen } from '@chancery/evidence';

/** What was seen of the files that a ledger names; `in` is where, null where there is no such folder beside a database server. */
export interface FilesBesideLedger extends FilesSeen {
  readonly in: string | null;
}

const HOW: { readonly [finding: string]: string } = {
  altered: 'is altered',
  file: 'is missing',
  key: 'has no key',
  'other-key': 'has a key that does not open under this root key',
  unreadable: 'cannot be read from the disk',
};

/** As exhibits are called on screens. */
const named = ({ stream, exhibit, finding }: BadFile): string =>
  `  ${stream} E-${exhibit.slice(-4).toUpperCase()} (${exhibit}) ${HOW[finding]}`;

/** A line for all, and one for each that is not whole. */
export function filesSaid(files: FilesBesideLedger | undefined): readonly string[] {
  if (!files) return [];
  const { in: where, count, bad } = files;
  if (where === null) return [`${count} files of exhibits were not looked at: set CHANCERY_DATA to the folder that has blobs/ and keys/.`];
  if (bad.length === 0) return [`${count} files of exhibits are whole in ${where}.`];
  return [
    `${count - bad.length} of ${count} files of exhibits are whole in ${where}; these are not:`,
    ...bad.map(named),
    'Copy blobs/ and keys/ of the data folder that the ledger comes from into this one, then: chancery verify',
  ];
}
