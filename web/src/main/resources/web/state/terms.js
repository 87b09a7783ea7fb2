/** The court's terms in the order in which screens offer them; a test holds them to the domain's. */

export const ROLES = [
  'PLAINTIFF',
  'DEFENDANT',
  'THIRD_PARTY',
  'AGENT',
  'WITNESS',
  'MEDIATOR',
  'CLERK',
  'JUDGE',
];

export const TYPES = ['MEDIATION', 'EVIDENCE_EXCHANGE', 'INQUIRY', 'HEARING'];

export const MODES = ['ASYNCHRONOUS', 'SYNCHRONOUS'];

export const PROCEDURES = ['SUMMARY', 'SMALL_CLAIMS', 'ORDINARY'];

export const AUTHORITIES = ['GENERAL', 'SPECIAL'];

/** The sections of each type of session, in order. @type {Record<string, string[]>} */
export const SECTIONS = {
  EVIDENCE_EXCHANGE: [
    'OPENING',
    'NOTICE',
    'PLAINTIFF_EVIDENCE',
    'DEFENDANT_OPINION',
    'DEFENDANT_EVIDENCE',
    'PLAINTIFF_OPINION',
    'UNDISPUTED',
    'DISPUTED',
    'CLOSING',
  ],
  INQUIRY: ['OPENING', 'NOTICE', 'CLAIMS', 'DEFENCE', 'QUESTIONS', 'CLOSING'],
  MEDIATION: [
    'OPENING',
    'NOTICE',
    'CLAIMS',
    'DEFENCE',
    'UNDISPUTED',
    'COURSE',
    'AGREEMENT',
    'FAILURE',
    'REVIEW',
    'CLOSING',
  ],
  HEARING: [
    'OPENING',
    'NOTICE',
    'CHALLENGE',
    'CLAIMS',
    'DEFENCE',
    'ISSUES',
    'PLAINTIFF_EVIDENCE',
    'DEFENDANT_OPINION',
    'DEFENDANT_EVIDENCE',
    'PLAINTIFF_OPINION',
    'INVESTIGATION',
    'DEBATE',
    'FINAL_STATEMENTS',
    'COURSE',
    'CLOSING',
  ],
};
