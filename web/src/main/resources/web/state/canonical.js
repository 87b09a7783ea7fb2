/**
 * Canonical JSON of RFC 8785: members sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them, no space.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(/** @type {any} */ (value)[key])}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
