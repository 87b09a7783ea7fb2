import { equal, hex, latin1, text } from './bytes.js';
import { Der, DerError, require, TAGS } from './der.js';

const { INTEGER, BITS, OCTETS, OID, UTC, TIME, SEQUENCE, SET, C0, C3 } = TAGS;
const CURVES = { '06082a8648ce3d030107': ['P-256', 32], '06052b81040022': ['P-384', 48] };
const EC = '06072a8648ce3d0201';
const RSA = '06092a864886f70d010101';
const ALGORITHMS = {
  '300a06082a8648ce3d040302': ['ECDSA', 'SHA-256'],
  '300a06082a8648ce3d040303': ['ECDSA', 'SHA-384'],
  '300a06082a8648ce3d040304': ['ECDSA', 'SHA-512'],
  '300d06092a864886f70d01010b0500': ['RSASSA-PKCS1-v1_5', 'SHA-256'],
  '300d06092a864886f70d01010c0500': ['RSASSA-PKCS1-v1_5', 'SHA-384'],
  '300d06092a864886f70d01010d0500': ['RSASSA-PKCS1-v1_5', 'SHA-512'],
  '300d06092a864886f70d0101010500': ['RSASSA-PKCS1-v1_5', ''],
};
const NAMES = { '0603550403': 'CN', '060355040a': 'O', '060355040b': 'OU', '0603550406': 'C' };

/** A certificate (RFC 5280), as far as a seal needs it. */
export class Certificate {
  /** @param {Der} element */
  constructor(element) {
    const [body, algorithm, bits] = element.as(SEQUENCE).children(SEQUENCE, SEQUENCE, BITS);
    const parts = body.children();
    require(parts.length >= 7 && parts[0].tag === C0 && algorithm.is(parts[2].encoded));
    require(bits.value.length > 0 && bits.value[0] === 0);
    this.encoded = element.encoded;
    this.body = body.encoded;
    this.algorithm = algorithm;
    this.signature = bits.value.subarray(1);
    [, this.serial, , this.issuer, this.validity, this.subject, this.key] = parts;
    this.extensions = new Map();
    for (const extension of parts.find((part) => part.tag === C3)?.only().children() ?? []) {
      const members = extension.children();
      this.extensions.set(hex(members[0].encoded), Der.parse(members.at(-1).as(OCTETS).value));
    }
  }

  /** As people write it: `CN=…,O=…`, the last part first. */
  get name() {
    const parts = this.subject.children().map((set) => set.as(SET).only().children());
    return parts.map(([oid, value]) => `${NAMES[hex(oid.encoded)] ?? hex(oid.value)}=${text(value.value)}`).reverse().join(',');
  }

  isValidAt(time) {
    const [from, to] = this.validity.children().map(instant);
    return from <= time && time <= to;
  }

  get isAuthority() {
    const constraints = this.extensions.get('0603551d13')?.children();
    return constraints?.[0]?.tag === 1 && constraints[0].value[0] === 0xff && (this.#usage() & 0x04) !== 0;
  }

  get isForSigning() {
    const authority = this.extensions.get('0603551d13')?.children()[0]?.tag === 1;
    return !authority && (this.#usage() & 0xc0) !== 0;
  }

  get isForStamping() {
    return this.extensions.get('0603551d25')?.is(Uint8Array.of(0x30, 10, 6, 8, 0x2b, 6, 1, 5, 5, 7, 3, 8)) ?? false;
  }

  /** The bits of key usage; all when the certificate does not say. */
  #usage() {
    return this.extensions.get('0603551d0f')?.as(BITS).value[1] ?? (this.extensions.has('0603551d0f') ? 0 : 0xff);
  }

  async isSignedBy(issuer) {
    return verify(await keyOf(issuer, this.algorithm), this.signature, this.body);
  }
}

/** The time of an element. @param {Der} element */
export function instant(element) {
  require(element.tag === UTC || element.tag === TIME);
  const digits = latin1(element.value);
  const full = element.tag === UTC ? (digits < '5' ? '20' : '19') + digits : digits;
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,3})?Z$/.exec(full);
  require(found);
  const [, y, mo, d, h, mi, s, fraction = ''] = found;
  return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}${fraction.padEnd(fraction && 4, '0')}Z`);
}

/** The key of a certificate for an algorithm. */
export async function keyOf(certificate, algorithm, messageDigest = '') {
  const known = ALGORITHMS[hex(algorithm.encoded)];
  require(known);
  const [name, hash] = [known[0], known[1] || messageDigest];
  const [id, parameters] = certificate.key.as(SEQUENCE).children(SEQUENCE, BITS)[0].children();
  const curve = CURVES[parameters && hex(parameters.encoded)];
  require(name === 'ECDSA' ? hex(id.encoded) === EC && curve : hex(id.encoded) === RSA);
  const spki = certificate.key.encoded;
  try {
    const kind = name === 'ECDSA' ? { name, namedCurve: curve[0] } : { name, hash };
    return { key: await crypto.subtle.importKey('spki', spki, kind, false, ['verify']), name, hash, size: curve?.[1] };
  } catch {
    throw new DerError('no key');
  }
}

/** Whether a key made a signature over bytes. */
export async function verify({ key, name, hash, size }, signature, bytes) {
  if (name !== 'ECDSA') return crypto.subtle.verify(name, key, signature, bytes);
  const raw = new Uint8Array(2 * size);
  Der.parse(signature)
    .as(SEQUENCE)
    .children(INTEGER, INTEGER)
    .forEach(({ value }, i) => {
      const digits = value[0] === 0 ? value.subarray(1) : value;
      require(digits.length > 0 && digits.length <= size && value[0] < 0x80 && (value[0] !== 0 || digits[0] >= 0x80));
      raw.set(digits, (i + 1) * size - digits.length);
    });
  return crypto.subtle.verify({ name, hash }, key, raw, bytes);
}

/** The certificates of a PEM text. @param {string} pem */
export function parsePem(pem) {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)];
  return blocks.map(([, base64]) => {
    const binary = atob(base64.replace(/\s/g, ''));
    return new Certificate(Der.parse(Uint8Array.from(binary, (c) => c.charCodeAt(0))));
  });
}

/** The certificates of a message: the signer's first, each issued by the next, none left over. */
export async function chainOf(message) {
  const left = message.certificates.map((element) => new Certificate(element));
  require(left.length > 0 && left.length <= 8);
  const [issuer, serial] = message.signer.children();
  const ordered = [];
  let at = left.findIndex((c) => c.issuer.is(issuer.encoded) && c.serial.is(serial.encoded));
  while (at >= 0) {
    const [next] = left.splice(at, 1);
    ordered.push(next);
    at = left.findIndex((c) => c.subject.is(next.issuer.encoded));
  }
  require(ordered.length > 0 && left.length === 0);
  for (let i = 1; i < ordered.length; i++) require(await ordered[i - 1].isSignedBy(ordered[i]));
  const last = ordered.at(-1);
  require(!last.issuer.is(last.subject.encoded) || (await last.isSignedBy(last)));
  return ordered;
}

/** Whether a chain leads to one of the roots, all valid at a time. */
export async function leadsTo(chain, roots, time) {
  for (const root of roots) {
    const path = chain.filter((c) => !equal(c.encoded, root.encoded));
    const all = [...path, root];
    const last = path.at(-1);
    const known = !last || (last.issuer.is(root.subject.encoded) && (await last.isSignedBy(root)));
    const fit = all.every((c, i) => c.isValidAt(time) && (i === 0 || c.isAuthority));
    if (known && fit) return true;
  }
  return false;
}

/** Whether a chain says that it comes from one of the roots. */
export function claims(chain, roots) {
  const last = chain.at(-1);
  return roots.some((root) =>
    [last.issuer, last.subject].some((name) => name.is(root.subject.encoded)) || last.key.is(root.key.encoded),
  );
}
