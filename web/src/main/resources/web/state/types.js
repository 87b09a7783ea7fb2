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
 * @property {Record<string, {agreed: boolean, notice: string, seq: number, extendable?: boolean, mergeable?: boolean}>} consents
 * @property {string[]} entered
 * @property {string[]} talks
 * @property {string} [witness]
 * @property {any} [transcript]
 * @property {string} [atEnd] WAIT or CLOSE
 * @property {Term} [term] of an open asynchronous session: when its period ends
 * @property {boolean} [over] whether that is over and waits for the judge
 * @property {string[]} [spoke] parties that took part, themselves or through an agent
 * @property {Term} [confirmation] the time for confirming the transcript
 * @property {Record<string, number>} [confirmed] by party
 * @property {Record<string, number>} [refused] by party
 * @property {number} [finalized] the entry that ended its signing
 *
 * @typedef {object} Due
 * @property {string} at the first moment that is too late
 * @property {Computation} [computation] absent if the judge named the instant
 *
 * @typedef {object} Computation how the legal calendar came to a due time
 * @property {string} start
 * @property {{count: number, unit: string}} amount
 * @property {string} first local
 * @property {string} last local
 * @property {Day[]} skipped
 * @property {Day} falls
 * @property {string} due
 * @property {number[]} provisional
 * @property {string[]} articles
 * @property {string} zh
 * @property {string} en
 *
 * @typedef {{date: string, kind: string, holiday?: {zh: string, en: string}}} Day
 *
 * @typedef {object} Term
 * @property {Due} [due]
 * @property {number} [version]
 *
 * @typedef {object} LitigationItem
 * @property {string} item
 * @property {string} type
 * @property {string} title
 * @property {string} text
 * @property {string[]} addressees
 * @property {string} [session]
 * @property {number[]} documents
 * @property {boolean} [reveal]
 * @property {boolean} [explained]
 * @property {Due} due
 * @property {number} version
 * @property {string} since
 * @property {number} issued
 * @property {'OPEN' | 'EXPIRED' | 'WITHDRAWN' | 'CLOSED'} stage
 * @property {Record<string, {seq: number, late: boolean}[]>} answered
 * @property {{seq: number, party: string, due: Due, reason?: string, restoration?: boolean}[]} requests
 * @property {Record<string, string>} rulings
 * @property {boolean} [revealed] whether all may see all answers; once true, always
 * @property {string} [courtroom]
 * @property {any} [case]
 *
 * @typedef {object} Description what courtroom.describe answers
 * @property {string} courtroom
 * @property {number} seq
 * @property {string} chain
 * @property {string} at
 * @property {{number: string, cause: string, court: string, procedure: string}} case
 * @property {string} you
 * @property {number} [signature] the entry with one's own latest handwriting
 * @property {number} read
 * @property {{version: string, zh: string, en: string}} notice
 * @property {number} withdrawSeconds
 * @property {Participant[]} participants
 * @property {Session[]} sessions
 * @property {Motion[]} [motions]
 * @property {Call[]} [calls] the last ones
 * @property {Conduct[]} [conduct]
 *
 * @typedef {object} Conduct what was done for the order of an open session about somebody
 * @property {string} session
 * @property {string} participant
 * @property {number} warnings
 * @property {number} admonitions
 * @property {{reason: string, until?: string}} [mute]
 *
 * @typedef {object} Motion what a party asked the court to decide
 * @property {string} motion
 * @property {'CHALLENGE' | 'OFFLINE' | 'REPUDIATION'} kind
 * @property {string} reason
 * @property {string} by
 * @property {string} party
 * @property {number} seq
 * @property {string} at
 * @property {string} [participant] who is challenged
 * @property {string} [ground]
 * @property {string} [review] the refused challenge that is looked at once more
 * @property {number} [entry] what is repudiated
 * @property {string} [cause]
 * @property {Due} [due]
 * @property {'GRANTED' | 'REFUSED' | 'WITHDRAWN'} [end]
 *
 * @typedef {object} Call a call of the court
 * @property {string} call
 * @property {string} by
 * @property {number} seq
 * @property {string} at
 * @property {string} [session]
 * @property {string} audience
 * @property {'VOICE' | 'VIDEO'} medium
 * @property {string[]} callees
 * @property {string[]} joined who of them came, at any time
 * @property {string[]} present who is in it now
 * @property {string[]} declined
 * @property {string} [answered] when the first of them came
 * @property {string} [end]
 *
 * @typedef {object} Refusal
 * @property {string} code
 * @property {string} [message]
 * @property {string} [messageEn]
 * @property {string} [field]
 * @property {string} [rule]
 * @property {string} [article]
 * @property {number} [expected]
 * @property {number} [retryAfter] seconds
 *
 * @typedef {object} Listed one line of courtroom.list
 * @property {string} courtroom
 * @property {{number: string, cause: string, court: string, procedure: string}} case
 * @property {string} participant
 * @property {string} role
 * @property {{name: string, role: string}[]} [parties] the first of them
 * @property {number} seq
 * @property {number} read
 * @property {number} unread
 * @property {string} at
 * @property {Entry} [last]
 * @property {number} open
 */
export {};
