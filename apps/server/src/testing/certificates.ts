import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { realClock } from '../clock.ts';

/** A certificate and its key, as files hold them. */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;
const ECDSA_SHA256 = [0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const COMMON_NAME = [0x06, 0x03, 0x55, 0x04, 0x03];
const BASIC_CONSTRAINTS = [0x06, 0x03, 0x55, 0x1d, 0x13];
const KEY_USAGE = [0x06, 0x03, 0x55, 0x1d, 0x0f];
const EXTENDED_USAGE = [0x06, 0x03, 0x55, 0x1d, 0x25];
const SERVER_AUTH = [0x06, 0x08, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01];
const OTHER_NAMES = [0x06, 0x03, 0x55, 0x1d, 0x11];

/** An authority of a test's own, good for a day, and what it certifies. */
export class TestAuthority {
  readonly cert: string;
  readonly #key: KeyObject;
  readonly #name: Buffer;

  constructor(name: string) {
    this.#key = newKey();
    this.#name = named(name);
    const extensions = [extension(BASIC_CONSTRAINTS, der(0x30, Buffer.from([0x01, 0x01, 0xff])), true), usage(0x06, 1)];
    this.cert = this.#certificate(this.#name, this.#key, extensions);
  }

  /** The SHA-256 of the authority's public key, in base64: how Chromium is told to trust it. */
  get pin(): string {
    return createHash('sha256').update(spki(this.#key)).digest('base64');
  }

  certify(host: string): Certified {
    const key = newKey();
    const dns = Buffer.from(host, 'latin1');
    const names = extension(OTHER_NAMES, der(0x30, der(0x82, dns)));
    const cert = this.#certificate(named(host), key, [
      usage(0x80, 7),
      extension(EXTENDED_USAGE, der(0x30, Buffer.from(SERVER_AUTH))),
      names,
    ]);
    return { cert: cert + this.cert, key: key.export({ type: 'pkcs8', format: 'pem' }) as string };
  }

  #certificate(subject: Buffer, key: KeyObject, extensions: readonly Buffer[]): string {
    const algorithm = der(0x30, Buffer.from(ECDSA_SHA256));
    const now = Date.parse(realClock.now());
    const body = der(
      0x30,
      der(0xa0, der(0x02, Buffer.from([2]))),
      der(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
      algorithm,
      this.#name,
      der(0x30, at(now - DAY_MS), at(now + DAY_MS)),
      subject,
      spki(key),
      der(0xa3, der(0x30, ...extensions)),
    );
    const signature = sign('sha256', body, this.#key);
    return pem(der(0x30, body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature]))));
  }
}

const newKey = (): KeyObject =>
  createPrivateKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }));

const spki = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length =
    content.length < 0x80
      ? [content.length]
      : content.length < 0x100
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const named = (name: string): Buffer => der(0x30, der(0x31, der(0x30, Buffer.from(COMMON_NAME), der(0x0c, Buffer.from(name, 'utf8')))));

const at = (ms: number): Buffer => {
  const digits = new Date(ms).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(digits.slice(2), 'latin1'));
};

const extension = (id: readonly number[], value: Buffer, isCritical = false): Buffer =>
  der(0x30, Buffer.from(id), ...(isCritical ? [Buffer.from([0x01, 0x01, 0xff])] : []), der(0x04, value));

const usage = (bits: number, unused: number): Buffer => extension(KEY_USAGE, der(0x03, Buffer.from([unused, bits])), true);

const pem = (bytes: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
