/** The types of files that the court receives, by the end of a file's name. @type {Record<string, string>} */
export const FILE_TYPES = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  heif: 'image/heif',
  hif: 'image/heif',
  avif: 'image/avif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  dotx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ppsx: 'application/vnd.openxmlformats-officedocument.presentationml.slideshow',
  potx: 'application/vnd.openxmlformats-officedocument.presentationml.template',
  doc: 'application/msword',
  dot: 'application/msword',
  wps: 'application/msword',
  xls: 'application/vnd.ms-excel',
  xlt: 'application/vnd.ms-excel',
  et: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  pps: 'application/vnd.ms-powerpoint',
  dps: 'application/vnd.ms-powerpoint',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  odg: 'application/vnd.oasis.opendocument.graphics',
  ofd: 'application/ofd',
  rtf: 'application/rtf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  amr: 'audio/amr',
  awb: 'audio/amr',
  wav: 'audio/wav',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  spx: 'audio/ogg',
  wma: 'audio/x-ms-wma',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  qt: 'video/quicktime',
  '3gp': 'video/3gpp',
  '3gpp': 'video/3gpp',
  '3g2': 'video/3gpp2',
  webm: 'video/webm',
  weba: 'audio/webm',
  mkv: 'video/x-matroska',
  mka: 'audio/x-matroska',
  avi: 'video/x-msvideo',
  wmv: 'video/x-ms-wmv',
  asf: 'video/x-ms-asf',
  ogv: 'video/ogg',
  mpg: 'video/mpeg',
  mpeg: 'video/mpeg',
  txt: 'text/plain',
  log: 'text/plain',
  csv: 'text/csv',
};

const KNOWN = new Set(Object.values(FILE_TYPES));
/** What devices call the same. @type {Record<string, string>} */
const ALIASES = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'image/x-ms-bmp': 'image/bmp',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
  'text/rtf': 'application/rtf',
  'audio/mp3': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/x-aac': 'audio/aac',
  'audio/amr-wb': 'audio/amr',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'audio/opus': 'audio/ogg',
  'audio/vorbis': 'audio/ogg',
  'audio/speex': 'audio/ogg',
  'audio/x-oggflac': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
  'application/mp4': 'video/mp4',
  'audio/3gpp': 'video/3gpp',
  'audio/3gpp2': 'video/3gpp2',
  'application/x-matroska': 'video/x-matroska',
  'video/avi': 'video/x-msvideo',
  'video/theora': 'video/ogg',
};

/** The largest file, in bytes. */
export const LARGEST = 5 * 2 ** 30;
/** The longest name that is proposed for an exhibit, in code points. */
const LONGEST_NAME = 60;

/**
 * The media type of a file: what the device says if the court knows it, else by its name. What it
 * is in truth the court finds out by its bytes.
 * @param {{name: string, type: string}} file
 */
export function mediaType({ name, type }) {
  const said = type.split(';')[0].trim().toLowerCase();
  const known = ALIASES[said] ?? said;
  if (KNOWN.has(known)) return known;
  return FILE_TYPES[/\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? ''] ?? (known || 'application/octet-stream');
}

/** What is said of a file before it leaves: '' or the word of what is wrong. @param {{name: string, type: string, size: number}} file */
export function unfit(file) {
  if (file.size === 0) return 'attach.empty';
  if (file.size > LARGEST) return 'attach.too-large';
  return KNOWN.has(mediaType(file)) ? '' : 'attach.type';
}

/** A file's name without its end. @param {string} name */
export function stem(name) {
  const plain = name.replace(/\.[^.]{1,8}$/, '').replace(/[\p{Cc}\p{Cf}]/gu, '');
  return [...plain].slice(0, LONGEST_NAME).join('').trim();
}

/**
 * A name as it is shown: without the marks that turn the direction of writing round, by which
 * `exe.png` can be made to look like something else. The record keeps it as it was given.
 * @param {string} name
 */
export const shownName = (name) => name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** A size for people. @param {number} bytes */
export function sizeWords(bytes) {
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  const mega = bytes / 1024 / 1024;
  return mega < 1024 ? `${mega.toFixed(1)} MB` : `${(mega / 1024).toFixed(2)} GB`;
}

/** What phones record a voice in, the most widely played first; '' leaves it to the browser. */
const VOICES = ['audio/mp4', 'audio/webm;codecs=opus', 'audio/webm', 'audio/ogg;codecs=opus'];

/** @param {(type: string) => boolean} supported */
export const voiceType = (supported) => VOICES.find(supported) ?? '';

/** The name of a voice message: when it was spoken, at the court's place. @param {string} word @param {number} at @param {string} zone @param {string} type */
export function voiceName(word, at, zone, type) {
  const time = new Date(at).toLocaleString('sv', { timeZone: zone }).replace(/[-:]/g, '').replace(' ', '-');
  const end = Object.keys(FILE_TYPES).find((name) => FILE_TYPES[name] === type) ?? 'weba';
  return `${word}-${time}.${end}`;
}
