import { readFileSync } from 'node:fs';
import { Decrypter, Encrypter } from 'age-encryption';
import { Cannot, NO, Usage } from '../verb.ts';

type Chunks = AsyncIterable<Uint8Array>;

/** Encrypts as it goes, for a passphrase or for recipients. */
export async function encrypted(
  chunks: Chunks,
  to: { readonly passphrase?: string | undefined; readonly recipients: readonly string[] },
): Promise<Chunks> {
  const encrypter = new Encrypter();
  if (to.passphrase !== undefined) encrypter.setPassphrase(to.passphrase);
  for (const recipient of to.recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new Usage(`--recipient ${recipient} is no age recipient. One begins with "age1"; age-keygen makes it.`);
    }
  }
  return encrypter.encrypt(ReadableStream.from(chunks) as ReadableStream<Uint8Array>);
}

/** Decrypts as it goes. What was cut or altered throws on the way, so that nothing may be kept before the end is reached. */
export async function decrypted(
  chunks: Chunks,
  by: { readonly passphrase?: string | undefined; readonly identities: readonly string[] },
): Promise<Chunks> {
  const decrypter = new Decrypter();
  if (by.passphrase !== undefined) decrypter.addPassphrase(by.passphrase);
  for (const identity of by.identities) {
    try {
      decrypter.addIdentity(identity);
    } catch {
      throw new Usage('The identity file holds a line that is no age identity. One begins with "AGE-SECRET-KEY-1"; age-keygen makes it.');
    }
  }
  try {
    return whole(await decrypter.decrypt(ReadableStream.from(chunks) as ReadableStream<Uint8Array>));
  } catch (error) {
    if (isSystem(error)) throw error;
    throw /no identity matched/.test((error as Error).message)
      ? new Cannot(
          'The passphrase or identity does not open this backup, or the beginning of the file is damaged: which of the two cannot be told. Give the one that it was made for, or another copy of the file.',
          NO,
        )
      : new Cannot('The file is no backup, or its beginning is damaged. Restore another copy of it.', NO);
  }
}

async function* whole(clear: AsyncIterable<Uint8Array>): Chunks {
  try {
    yield* clear;
  } catch (error) {
    if (isSystem(error)) throw error;
    throw new Cannot('The backup is cut or was altered: it does not decrypt to its end. Restore another copy of it.', NO);
  }
}

/** The disk's fault, not the file's. */
const isSystem = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined;

/** The first line of a passphrase file. */
export function passphraseIn(file: string): string {
  const passphrase = readFileSync(file, 'utf8').split(/\r?\n/, 1)[0]!;
  if (passphrase === '') throw new Cannot(`${file} holds no passphrase: its first line is empty.`);
  return passphrase;
}

/** The identities of a file as age-keygen writes it: comments and empty lines left out. */
export function identitiesIn(file: string): readonly string[] {
  const identities = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0) throw new Cannot(`${file} holds no identity.`);
  return identities;
}
