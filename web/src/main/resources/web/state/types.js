/**
 * The shapes on the wire, as the protocol document has them.
 *
 * @typedef {object} Entry an entry of the record; a sealed one has no `kind`
 * @property {string} courtroom
 * @property {number} seq
 * @property {string} leaf
 * @property {string} chain
 * @property {string} [at]
 * @property {string} [by]
 * @property {string} [id]
 * @property {string} [audience]
 * @property {string} [kind]
 * @property {any} [body]
 * @property {string} [salt]
 *
 * @typedef {object} Participant
 * @property {string} id
 * @property {string} name
 * @property {string} role
 * @property {string} [principal]
 * @property {string} [authority]
 * @property {boolean} [removed]
 * @property {string} [side]
 *
 * @typedef {object} Session
 * @property {string} session
 * @property {string} type
 * @property {string} mode
 * @property {string} title
 * @property {{from: string, to: string}} [period]
 * @property {'SCHEDULED' | 'OPEN' | 'CLOSED'} state
 * @property {string} [segment]
 * @property {Record<string, {agreed: boolean, notice: string, seq: number}>} consents
 * @property {string[]} entered
 * @property {string[]} talks
 * @property {string} [witness]
 * @property {any} [transcript]
 *
 * @typedef {object} Description what courtroom.describe answers
 * @property {string} courtroom
 * @property {number} seq
 * @property {string} chain
 * @property {string} at
 * @property {{number: string, cause: string, court: string, procedure: string}} case
 * @property {string} you
 * @property {number} read
 * @property {{version: string, zh: string, en: string}} notice
 * @property {number} withdrawSeconds
 * @property {Participant[]} participants
 * @property {Session[]} sessions
 *
 * @typedef {object} Refusal
 * @property {string} code
 * @property {string} [message]
 * @property {string} [messageEn]
 * @property {string} [field]
 * @property {string} [rule]
 * @property {string} [article]
 * @property {number} [expected]
 *
 * @typedef {object} Listed one line of courtroom.list
 * @property {string} courtroom
 * @property {{number: string, cause: string, court: string, procedure: string}} case
 * @property {string} participant
 * @property {string} role
 * @property {number} seq
 * @property {number} read
 * @property {number} unread
 * @property {string} at
 * @property {Entry} [last]
 * @property {number} open
 */
export {};
