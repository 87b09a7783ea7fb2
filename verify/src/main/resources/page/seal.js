import { digest, equal, sha256 } from './bytes.js';
import { chainOf, claims, instant, leadsTo } from './certificates.js';
import { digestName, OIDS, parseMessage, SignedMessage } from './cms.js';
import { Der, DerError, require, TAGS } from './der.js';

/**
 * Checks a seal: a CMS signature over a digest, its certificates, and the time stamp on it.
 * @param {Uint8Array} padded the signature with zeros behind it
 * @param {Uint8Array | undefined} over the SHA-256 of what is signed; none for a signature by itself
 * @param {number} claimed when it says to have been made
 * @returns what holds, or nothing
 */
export async function checkSeal(padded, over, claimed, roots, findings) {
  const fault = (code, ...args) => void findings.fault('CONTAINER', code, ...args);
  try {
    const element = Der.first(padded);
    const rest = padded.subarray(element.encoded.length);
    require(over ? rest.every((b) => b === 0) : rest.length === 0);
    const message = new SignedMessage(element, OIDS.data);
    const chain = await chainOf(message);
    const [signer] = chain;
    require(!message.content && message.digest === 'SHA-256');
    if (!(await message.isSignedBy(signer))) return fault('seal-signature');
    const ofFile = !over || equal(over, message.contentDigest);
    if (!(await message.names(signer.encoded)) || !ofFile) return fault('seal-broken');
    const { statement } = message;
    const stamp = message.stamp && (await checkStamp(message.stamp, message.signature));
    const stampHolds = !stamp || (await leadsTo(stamp.chain, roots, stamp.at));
    const holds = (await leadsTo(chain, roots, stamp?.at ?? claimed)) && signer.isForSigning;
    if (roots.length > 0 && !holds) fault('seal-chain', signer.name);
    if (stamp && !stampHolds && claims(stamp.chain, roots)) fault('stamp-chain');
    else if (roots.length > 0 && !stampHolds) findings.note('stamp-unknown');
    if (!stamp) findings.note('no-stamp', new Date(claimed).toISOString());
    const fingerprint = await sha256(signer.encoded);
    return { subject: signer.name, fingerprint, trusted: holds && stampHolds, statement };
  } catch (e) {
    if (!(e instanceof DerError) && e?.name !== 'DataError' && e?.name !== 'OperationError') throw e;
    return fault('seal-form');
  }
}

/** A time stamp of RFC 3161 that fits the signature it stands on. */
async function checkStamp(token, signature) {
  const message = parseMessage(token.encoded, OIDS.stampInfo);
  const content = message.content?.value;
  require(content && !message.stamp);
  const chain = await chainOf(message);
  const info = Der.parse(content).as(TAGS.SEQUENCE).children();
  require(info.length >= 5);
  const [algorithm, imprint] = info[2].children(TAGS.SEQUENCE, TAGS.OCTETS);
  require(equal(await digest(signature, digestName(algorithm)), imprint.value));
  require(await message.isSignedBy(chain[0]));
  require(await message.names(chain[0].encoded));
  require(equal(await digest(content, message.digest), message.contentDigest));
  require(chain[0].isForStamping);
  return { chain, at: instant(info[4].as(TAGS.TIME)) };
}
