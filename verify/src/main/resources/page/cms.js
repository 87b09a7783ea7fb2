import { digest, equal, unhex } from './bytes.js';
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

  /** Whether the attributes name this content and this certificate. */
  async names(contentDigest, certificate) {
    let [typed, digested, bound] = [false, false, false];
    for (const attribute of this.attributes.children()) {
      const name = attribute.children(OID, SET)[0];
      const found = value(attribute, name.encoded);
      if (name.is(OIDS.contentType)) typed = found.is(this.type);
      if (name.is(OIDS.messageDigest)) digested = equal(found.as(OCTETS).value, contentDigest);
      if (name.is(OIDS.bound)) bound = await binds(found, 'SHA-256', certificate);
      if (name.is(OIDS.boundBefore)) bound ||= await binds(found, 'SHA-1', certificate);
    }
    return typed && digested && bound;
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
