import { assert, canonical, hmacSha256, sha256, type Id, type Json, type Label, type Principal } from '@chancery/kernel';
import { words } from '../entry.ts';
import type { DrawnForText, Text } from './statement.commands.ts';
import type { Version } from './statement.events.ts';

const KEY = /^[0-9a-f]{64}$/;

/** A version and its content sections. The digest binds words and structure; without its key it says nothing about the words. */
export function written(id: Id, by: Id, label: Label, { title, body, ...text }: Text, { digestKey }: DrawnForText) {
  assert(KEY.test(digestKey), 'a digest key is 32 bytes in hexadecimal');
  const { cites, language, audience, entity, topic, kind, use, attribution, embargo, expires, parentVersion } = text;
  const facts = cites.map(({ fact, version, sentence }) => ({ fact, version, sentence }));
  const plain = { id, by, cites: facts, language, audience, entity, topic, kind, use, attribution, embargo, expires, parentVersion };
  const version: Version = { ...plain, digest: digestOf(plain, title, body, digestKey) };
  const content = {
    title: words(label, title),
    body: words(label, body),
    digestKey: words(label, digestKey),
    sha256: words(label, sha256(canonical({ title, body }))),
  };
  return { version, content };
}

/** HMAC-SHA-256 of the version with its words: whoever holds the content can show that this is the text which was approved. */
export function digestOf(version: Omit<Version, 'digest'>, title: string, body: string, digestKey: string): string {
  return hmacSha256(Buffer.from(digestKey, 'hex'), canonical({ ...version, title, body } as Json));
}

const COMPARED = [
  'cites',
  'language',
  'audience',
  'entity',
  'topic',
  'kind',
  'use',
  'attribution',
  'embargo',
  'expires',
  'parentVersion',
] as const;

/** Fields besides the words in which two versions differ. */
export const changedFields = (before: Version, after: Version): string[] =>
  COMPARED.filter((field) => canonical(before[field] as Json) !== canonical(after[field] as Json));

/** Everyone whose hand an act is: who acts, and who stands behind. */
export const handsOf = ({ id, onBehalfOf }: Principal): Id[] => (onBehalfOf === undefined ? [id] : [id, onBehalfOf]);
