/**
 * What the page keeps of a log-in. It stays in the tab's own storage: a reload keeps it, a closed
 * tab ends it, and two tabs may be two people.
 *
 * @typedef {object} Tokens
 * @property {string} access
 * @property {string} [refresh]
 * @property {string} person
 * @property {string} name
 * @property {boolean} staff
 */

const encoder = new TextEncoder();

/** @param {Uint8Array} bytes */
export function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Random text that nobody guesses. @param {number} [bytes] */
export function randomText(bytes = 32) {
  return base64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** The S256 challenge of a PKCE verifier (RFC 7636). @param {string} verifier */
export async function challengeOf(verifier) {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(verifier));
  return base64url(new Uint8Array(digest));
}

/**
 * The claims of a token, to show and to schedule by. The court checks the token; the page does not.
 * @param {string} token
 * @returns {Record<string, any>}
 */
export function claimsOf(token) {
  try {
    const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
}

/**
 * The tokens of an answer of the token endpoint.
 * @param {any} answer
 * @param {string} staffClaim which claim marks the court's staff
 * @param {Tokens} [before] whose refresh token stays good if none came
 * @returns {Tokens}
 */
export function tokensFrom(answer, staffClaim, before) {
  const claims = { ...claimsOf(answer.id_token ?? ''), ...claimsOf(answer.access_token) };
  return {
    access: answer.access_token,
    refresh: answer.refresh_token ?? before?.refresh,
    person: claims.sub ?? before?.person ?? '',
    name: claims.name ?? before?.name ?? '',
    staff: String(claims[staffClaim] ?? before?.staff) === 'true',
  };
}

/**
 * How long a token is good from now on, in milliseconds: by its own two times, so that a wrong
 * clock of this device does not matter.
 * @param {string} token fresh from the issuer
 */
export function lifetime(token) {
  const { iat, exp } = claimsOf(token);
  return iat && exp ? (exp - iat) * 1000 : 300_000;
}
