/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} language @param {string} zone @param {Intl.DateTimeFormatOptions} options */
function format(language, zone, options) {
  const key = `${language}|${zone}|${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone, hourCycle: 'h23' });
    formats.set(key, made);
  }
  return made;
}

/** `2026-11-24` in the court's zone. @param {number} at @param {string} zone */
export function dayKey(at, zone) {
  // Days begin at a quarter of an hour, wherever one is; a long record has thousands of times.
  const quarter = `${zone}.${Math.floor(at / 900_000)}`;
  let key = DAYS.get(quarter);
  if (key === undefined) DAYS.set(quarter, (key = dayOf(at, zone)));
  return key;
}

/** @type {Map<string, string>} */
const DAYS = new Map();

/** @param {number} at @param {string} zone */
function dayOf(at, zone) {
  const options = /** @type {const} */ ({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = format('en', zone, options).formatToParts(at);
  const part = (/** @type {string} */ type) => parts.find((p) => p.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** `14:05` @param {number} at @param {string} zone */
export function clockTime(at, zone) {
  return format('en', zone, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A day in words: 11月24日 星期二, with the year if it is not the present one. */
export function dayWords(
  /** @type {number} */ at,
  /** @type {number} */ now,
  /** @type {string} */ language,
  /** @type {string} */ zone,
) {
  const sameYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  return format(language, zone, {
    year: sameYear ? undefined : 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: language === 'zh' ? 'long' : 'short',
  }).format(at);
}

/** The time of a day that is today, else the day. */
export function shortTime(
  /** @type {number} */ at,
  /** @type {number} */ now,
  /** @type {string} */ language,
  /** @type {string} */ zone,
) {
  if (dayKey(at, zone) === dayKey(now, zone)) return clockTime(at, zone);
  return format(language, zone, { month: 'short', day: 'numeric' }).format(at);
}

/** A day with its time, as in 11月24日 14:05. */
export function dayAndTime(
  /** @type {number} */ at,
  /** @type {string} */ language,
  /** @type {string} */ zone,
) {
  return `${format(language, zone, { month: language === 'zh' ? 'long' : 'short', day: 'numeric' }).format(at)} ${clockTime(at, zone)}`;
}

/** What an input of type datetime-local holds for an instant. @param {number} at @param {string} zone */
export function inputValue(at, zone) {
  return `${dayKey(at, zone)}T${clockTime(at, zone)}`;
}

/**
 * The instant of a datetime-local value in the court's zone.
 * @param {string} value
 * @param {string} zone
 * @returns {string | undefined}
 */
export function instantOf(value, zone) {
  const wanted = Date.parse(`${value}:00.000Z`);
  if (Number.isNaN(wanted)) return undefined;
  let guess = wanted;
  for (let i = 0; i < 2; i++) {
    guess += wanted - Date.parse(`${inputValue(guess, zone)}:00.000Z`);
  }
  return new Date(guess).toISOString();
}
