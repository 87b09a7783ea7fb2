import { challengeOf, claimsOf, randomText, tokensFrom } from './tokens.js';

/** The log-in is over: the person has to log in again. Nothing typed is lost by it. */
export class SignedOut extends Error {}

/**
 * @typedef {object} Environment what the log-in needs of the browser
 * @property {Storage} storage of the tab
 * @property {(url: string) => void} go
 * @property {() => string} here the page's address
 * @property {(url: string) => void} rename shows another address without loading it
 * @property {typeof fetch} fetch
 */

/** OpenID Connect: code flow with PKCE, as a public client. */
export class Login {
  #config;
  #environment;
  /** @type {Promise<any> | undefined} */
  #endpoints;
  /** @type {import('./tokens.js').Tokens | undefined} */
  tokens;
  /** @type {{person: string, name: string, staff: boolean} | undefined} who was here before, while nobody can log in */
  former;
  /** @type {Promise<import('./tokens.js').Tokens> | undefined} */
  #refreshing;

  /**
   * @param {{issuer: string, clientId: string, audience?: string, staffClaim?: string}} config
   * @param {Environment} environment
   */
  constructor(config, environment) {
    this.#config = config;
    this.#environment = environment;
    this.tokens = read(environment.storage, 'mc.tokens');
  }

  /**
   * Leaves the page for the issuer's. With an intent the person proves anew who they are, and
   * `finish` gives the intent back.
   * @param {any} [intent]
   */
  async start(intent) {
    const here = new URL(this.#environment.here());
    const [verifier, state, nonce] = [randomText(48), randomText(), randomText()];
    const login = { verifier, state, nonce, hash: here.hash, intent };
    this.#environment.storage.setItem('mc.login', JSON.stringify(login));
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: this.#config.clientId,
      redirect_uri: `${here.origin}/`,
      scope: 'openid profile offline_access',
      state,
      nonce,
      code_challenge: await challengeOf(verifier),
      code_challenge_method: 'S256',
    });
    if (this.#config.audience) query.set('audience', this.#config.audience);
    if (intent) query.set('prompt', 'login');
    if (intent) query.set('max_age', '0');
    const { authorization_endpoint: page } = await this.#discover();
    this.#environment.go(`${page}${page.includes('?') ? '&' : '?'}${query}`);
  }

  /**
   * Takes the issuer's answer from the page's address, if there is one.
   * @returns {Promise<{intent?: any, failed?: string}>}
   */
  async finish() {
    const here = new URL(this.#environment.here());
    const answer = here.searchParams;
    if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) return {};
    const login = read(this.#environment.storage, 'mc.login');
    this.#environment.storage.removeItem('mc.login');
    this.#environment.rename(`${here.origin}/${login?.hash ?? ''}`);
    if (!login || login.state !== answer.get('state')) return { failed: 'login-state' };
    const code = answer.get('code');
    if (!code) return { failed: answer.get('error') ?? 'login-state' };
    try {
      const tokens = await this.#ask(
        {
          grant_type: 'authorization_code',
          code,
          redirect_uri: `${here.origin}/`,
          code_verifier: login.verifier,
        },
        login.nonce,
      );
      const samePerson = !this.tokens || this.tokens.person === tokens.person;
      this.#keep(tokens);
      return { intent: samePerson ? login.intent : undefined };
    } catch (error) {
      return { failed: error instanceof SignedOut ? 'login-refused' : 'offline' };
    }
  }

  /** New tokens for old; one request at a time. @throws {SignedOut} if only the person can help */
  async refresh() {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refresh() {
    if (!this.tokens?.refresh) throw new SignedOut('no refresh token');
    const tokens = await this.#ask({
      grant_type: 'refresh_token',
      refresh_token: this.tokens.refresh,
    });
    this.#keep(tokens);
    return tokens;
  }

  /** Forgets the person in this tab. */
  end() {
    this.tokens = undefined;
    this.#environment.storage.removeItem('mc.tokens');
  }

  /** @param {Record<string, string>} form @param {string} [nonce] */
  async #ask(form, nonce) {
    const { token_endpoint: url } = await this.#discover();
    const response = await this.#environment.fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ ...form, client_id: this.#config.clientId }),
    });
    if (response.status >= 400 && response.status < 500) throw new SignedOut('refused');
    if (!response.ok) throw new Error(`the issuer answered ${response.status}`);
    const answer = await response.json();
    if (nonce && answer.id_token && claimsOf(answer.id_token).nonce !== nonce) {
      throw new SignedOut('the answer belongs to another log-in');
    }
    return tokensFrom(answer, this.#config.staffClaim ?? 'microcourt_staff', this.tokens);
  }

  /** @param {import('./tokens.js').Tokens} tokens */
  #keep(tokens) {
    this.tokens = tokens;
    this.#environment.storage.setItem('mc.tokens', JSON.stringify(tokens));
  }

  async #discover() {
    this.#endpoints ??= this.#environment
      .fetch(`${this.#config.issuer}/.well-known/openid-configuration`)
      .then((response) => {
        if (!response.ok) throw new Error(`the issuer answered ${response.status}`);
        return response.json();
      });
    try {
      return await this.#endpoints;
    } catch (error) {
      this.#endpoints = undefined;
      throw error;
    }
  }
}

/** @param {Storage} storage @param {string} key */
function read(storage, key) {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
