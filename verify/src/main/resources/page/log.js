import { text } from './bytes.js';
import { canonical } from './canonical.js';
import { Certificate } from './certificates.js';
import { Der } from './der.js';
import { unpack } from './unpack.js';

const HASH = /^[0-9a-f]{64}$/;
const HOUR = /^\d{4}-\d{2}-\d{2}T\d{2}$/;
const LEAVES = /^(?:.*\/)?(\d{4})\/(\d{2})\/(\d{2})\/(\d{2})\.leaves$/;
const LARGEST_LOG = 512 << 20;
const ANCHOR = ['at', 'certificate', 'count', 'format', 'hour', 'previous', 'root', 'signature'];

/** It is no log, or not written as the court writes it. */
export class LogError extends Error {}

/** @param {unknown} fits */
function require(fits) {
  if (!fits) throw new LogError('no log');
}

const instant = (hour) => Date.parse(`${hour}:00:00Z`);
const hourOf = (millis) => new Date(millis).toISOString().slice(0, 13);

/** The first moment after an hour. @param {string} hour */
export const endOf = (hour) => instant(hour) + 3_600_000;

/** @param {string} hour */
export const hourAfter = (hour) => hourOf(endOf(hour));

function hourIn(value) {
  require(HOUR.test(value) && !Number.isNaN(instant(value)) && hourOf(instant(value)) === value);
  return value;
}

const has = (json, ...members) => Object.keys(json).sort().join() === members.join();

function timeIn(value) {
  const millis = typeof value === 'string' ? Date.parse(value) : NaN;
  require(!Number.isNaN(millis) && new Date(millis).toISOString() === value);
  return value;
}

function anchorOf(json) {
  require(json && has(json, ...ANCHOR) && json.format === 'microcourt-anchor/1' && Number.isSafeInteger(json.count));
  require([json.certificate, json.previous, json.root].every((hash) => HASH.test(hash)) && typeof json.signature === 'string');
  return { ...json, hour: hourIn(json.hour), at: timeIn(json.at), text: canonical(json) };
}

function proofOf(courtroom, json) {
  require(json && has(json, 'chain', 'hour', 'index', 'path', 'seq') && typeof courtroom === 'string');
  require(HASH.test(json.chain) && Number.isSafeInteger(json.seq) && Number.isSafeInteger(json.index));
  require(Array.isArray(json.path) && json.path.every((hash) => HASH.test(hash)));
  return { ...json, hour: hourIn(json.hour), courtroom };
}

function chainIn(list) {
  require(Array.isArray(list) && list.every((one) => typeof one === 'string'));
  return list.map((base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    require(btoa(String.fromCharCode(...bytes)) === base64);
    return new Certificate(Der.parse(bytes));
  });
}

/** A log as it was read: nothing in it is checked but that it is written in the one way. */
class Log {
  anchors = [];
  certificates = [];
  leaves = new Map();
  proofs = [];
  first = undefined;

  file(name, bytes) {
    if (name.endsWith('.leaves')) this.#leaves(name, text(bytes));
    else if (name.endsWith('.json')) this.#json(text(bytes));
  }

  #leaves(name, lines) {
    const found = LEAVES.exec(name);
    require(found && lines.length % 65 === 0 && /^(?:[0-9a-f]{64}\n)*$/.test(lines));
    const [, year, month, day, hour] = found;
    this.leaves.set(hourIn(`${year}-${month}-${day}T${hour}`), lines.split('\n').slice(0, -1));
  }

  #json(written) {
    const json = JSON.parse(written);
    require(json !== null && typeof json === 'object' && canonical(json) === written);
    if (Array.isArray(json)) this.anchors.push(...json.map(anchorOf));
    else this.#object(json);
  }

  #object(json) {
    switch (json.format) {
      case 'microcourt-anchor/1':
        this.anchors.push(anchorOf(json));
        break;
      case 'microcourt-certificates/1':
        require(has(json, 'certificates', 'format'));
        this.certificates.push(chainIn(json.certificates));
        break;
      case 'microcourt-anchors-first/1':
        require(has(json, 'format', 'hour'));
        this.first = hourIn(json.hour);
        break;
      default:
        require(json.format === 'microcourt-log/1' && has(json, 'anchors', 'certificates', 'courtroom', 'format', 'proofs'));
        require([json.anchors, json.certificates, json.proofs].every(Array.isArray));
        this.anchors.push(...json.anchors.map(anchorOf));
        this.certificates.push(...json.certificates.map(chainIn));
        this.proofs.push(...json.proofs.map((proof) => proofOf(json.courtroom, proof)));
    }
  }
}

/**
 * Reads the files of a log: those of the folder that the court publishes, a ZIP of it, what a phone
 * has saved, an anchor or a list of them.
 * @param {{name: string, bytes: Uint8Array}[]} files
 */
export async function readLog(files) {
  const log = new Log();
  let size = 0;
  try {
    for (const { name, bytes } of files) {
      const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
      for (const file of isZip ? await unpack(bytes, LARGEST_LOG) : [{ name, bytes }]) {
        size += file.bytes.length;
        require(size <= LARGEST_LOG);
        log.file(file.name, file.bytes);
      }
    }
  } catch {
    throw new LogError('no log');
  }
  return log;
}
