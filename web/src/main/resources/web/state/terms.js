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
    'THIRD_PARTY_EVIDENCE',
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
    'SERVICE',
    'CLOSING',
  ],
  HEARING: [
    'OPENING',
    'NOTICE',
    'CHALLENGE',
    'CLAIMS',
    'DEFENCE',
    'THIRD_PARTY_STATEMENT',
    'ISSUES',
    'PLAINTIFF_EVIDENCE',
    'DEFENDANT_OPINION',
    'DEFENDANT_EVIDENCE',
    'PLAINTIFF_OPINION',
    'THIRD_PARTY_EVIDENCE',
    'WITNESSES',
    'INVESTIGATION',
    'DEBATE',
    'FINAL_STATEMENTS',
    'COURSE',
    'SERVICE',
    'CLOSING',
  ],
};

export const ITEM_TYPES = [
  'QUESTION',
  'PRODUCE_EVIDENCE',
  'OPINION',
  'CONFIRM_FACTS',
  'STATEMENT',
  'FREE',
];

export const RULINGS = ['LATE_ACCEPTED', 'LATE_REFUSED', 'DEEMED_ADMITTED'];

export const UNITS = ['DAYS', 'HOURS', 'MONTHS', 'YEARS'];

/** What becomes of an asynchronous session when its period is over. */
export const ENDINGS = ['WAIT', 'CLOSE'];

/** Where in the case file people may file something. */
export const CATEGORIES = ['EVIDENCE', 'CLAIM', 'DEFENCE', 'IDENTITY', 'AUTHORITY', 'FEES', 'OTHER'];

/** What a file was photographed, scanned or made from. */
export const FORMS = ['ORIGINAL', 'COPY', 'ELECTRONIC'];

/** A party's view of one property of an exhibit. */
export const VIEWS = ['ACCEPTED', 'DISPUTED', 'NO_OPINION'];

/** What a review can come to; before it an exhibit is SUBMITTED. */
export const REVIEWS = ['REVIEWED', 'RETURNED', 'ORIGINAL_REQUIRED'];

export const FINDINGS = ['ADMITTED', 'PARTLY', 'NOT_ADMITTED'];

/** Why an electronic material counts as the original (OLR art. 13). */
export const GROUNDS = ['UNDISPUTED', 'NOTARIZED', 'CONFIRMED_BEFORE', 'COMPARED', 'PROVEN'];

/** What becomes of evidence that came too late. */
export const LATE_RULINGS = ['ACCEPTED', 'ACCEPTED_WITH_ADMONITION', 'ACCEPTED_WITH_FINE', 'REFUSED'];
/** What a party can ask the court to decide. */
export const MOTIONS = ['CHALLENGE', 'OFFLINE'];
/** Why somebody may not sit in the case. */
export const CHALLENGE_GROUNDS = ['KINSHIP', 'INTEREST', 'OTHER_RELATION', 'FAVOURS'];
/** Why an act is not the account holder's own. */
export const CAUSES = ['STOLEN_ACCOUNT', 'SYSTEM_ERROR'];
