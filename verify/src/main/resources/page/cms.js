import { digest, equal, hex, unhex } from './bytes.js';
import { Der, der, DerError, require, TAGS } from './der.js';
import { keyOf, verify } from './certificates.js';

const { INTEGER, OCTETS, OID, SEQUENCE, SET, C0, C1 } = TAGS;

export const OIDS = {
  signed: unhex('06092a864886f70d010702'),
  data: unhex('06092a864886f70d010701'),
  stampInfo: unhex('060b2a864886f70d0109100104'),
  contentType: unhex('06092a864886f70d010903'),
  messageDigest: unhex('06092a864886f70d010904'),
  bound: unhex('060b2a864886f70d010910022f'),
  boundBefore: unhex('060b2a864886f70d010910020c'),
  stamp: unhex('060b2a864886f70d010910020e'),
  statement: unhex('061369cbe8b6e3a080b28fd1a4a0bae6d2d3e38015'),
};

const DIGESTS = [
  ['0609608648016503040201', 'SHA-256'],
  ['0609608648016503040202', 'SHA-384'],
  ['0609608648016503040203', 'SHA-512'],
];

/** The name of a digest's identifier, without parameters or with the empty ones. */
export function digestName(algorithm) {
  for (const [oid, name] of DIGESTS) {
    const id = unhex(oid);
    if (algorithm.is(der(SEQUENCE, id)) || algorithm.is(der(SEQUENCE, id, Uint8Array.of(5, 0)))) return name;
  }
  throw new DerError('an unknown digest');
}

/** The only value of an attribute of this name. */
function value(attribute, name) {
  const [type, values] = attribute.as(SEQUENCE).children(OID, SET);
  require(type.is(name));
  return values.only();
}

/** A CMS message with one signer, in DER, and nothing in it that is not needed. */
export class SignedMessage {
  constructor(message, type) {
    const [, explicit] = message.as(SEQUENCE).children(OID, C0);
    const [, , inner, certificates, infos] = explicit.only().as(SEQUENCE).children(INTEGER, SET, SEQUENCE, C0, SET);
    const fields = infos.only().as(SEQUENCE).children();
    const within = inner.children();
    require(fields.length >= 6 && fields.length <= 7 && within.length >= 1 && within.length <= 2);
    this.type = type;
    this.content = within[1]?.as(C0).only().as(OCTETS);
    this.certificates = certificates.children();
    this.signer = fields[1].as(SEQUENCE);
    this.digest = digestName(fields[2]);
    this.attributes = fields[3].as(C0);
    this.algorithm = fields[4];
    this.signature = fields[5].as(OCTETS).value;
    this.stamp = fields[6] && value(fields[6].as(C1).only(), OIDS.stamp);
    require(message.is(this.#frame(fields[2].encoded)));
  }

  /** All but the parts above, put together again: no signature covers it. */
  #frame(digestAlgorithm) {
    const version = Uint8Array.of(INTEGER, 1, this.type === OIDS.data ? 1 : 3);
    const info = [Uint8Array.of(INTEGER, 1, 1), this.signer.encoded, digestAlgorithm, this.attributes.encoded];
    info.push(this.algorithm.encoded, der(OCTETS, this.signature));
    if (this.stamp) info.push(der(C1, der(SEQUENCE, OIDS.stamp, der(SET, this.stamp.encoded))));
    const content = this.content ? [der(C0, this.content.encoded)] : [];
    const signed = der(
      SEQUENCE,
      version,
      der(SET, digestAlgorithm),
      der(SEQUENCE, this.type, ...content),
      der(C0, ...this.certificates.map((c) => c.encoded)),
      der(SET, der(SEQUENCE, ...info)),
    );
    return der(SEQUENCE, OIDS.signed, der(C0, signed));
  }

  #attribute(name) {
    const found = this.attributes.children().filter((attribute) => attribute.as(SEQUENCE).children(OID, SET)[0].is(name));
    require(found.length < 2);
    return found[0] && value(found[0], name);
  }

  #octets(name) {
    const found = this.#attribute(name);
    require(found);
    return found.as(OCTETS).value;
  }

  /** Whether the attributes name the content's type and this certificate. */
  async names(certificate) {
    const bound = this.#attribute(OIDS.bound);
    const before = this.#attribute(OIDS.boundBefore);
    if (!this.#attribute(OIDS.contentType)?.is(this.type) || !(bound || before)) return false;
    if (bound && !(await binds(bound, 'SHA-256', certificate))) return false;
    return !before || binds(before, 'SHA-1', certificate);
  }

  /** What the attributes say is the digest of the content. */
  get contentDigest() {
    return this.#octets(OIDS.messageDigest);
  }

  /** The hash of what the court states of the words; the attributes must be those of a seal. */
  get statement() {
    const hash = this.#octets(OIDS.statement);
    require(this.attributes.children().length === 4 && this.#attribute(OIDS.bound) && hash.length === 32);
    return hex(hash);
  }

  /** Whether the certificate's key made the signature. */
  async isSignedBy(certificate) {
    const over = this.attributes.encoded.slice();
    over[0] = SET;
    return verify(await keyOf(certificate, this.algorithm, this.digest), this.signature, over);
  }
}

async function binds(found, usual, certificate) {
  const id = found.as(SEQUENCE).children()[0].as(SEQUENCE).children()[0].as(SEQUENCE).children();
  const other = id[0].tag === SEQUENCE;
  const hash = id[other ? 1 : 0].as(OCTETS).value;
  return equal(await digest(certificate, other ? digestName(id[0]) : usual), hash);
}

/** Reads a message of this type. @param {Uint8Array} bytes */
export const parseMessage = (bytes, type) => new SignedMessage(Der.parse(bytes), type);
