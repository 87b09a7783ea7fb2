/** What the file of a case in summary procedure should hold, in the order of 民诉解释 art. 263; a test holds it to the domain's. */
export const LISTED = [
  'CLAIM',
  'DEFENCE',
  'IDENTITY',
  'AUTHORITY',
  'EVIDENCE',
  'QUESTIONING',
  'TRANSCRIPT',
  'DECISION',
  'SERVICE',
  'ENFORCEMENT',
  'FEES',
  'NOTICE',
];

/** @typedef {{number: number, title: string, category: string, volume: string, pages: number, size: number, sha256: string, seq?: number, at?: string}} Paper */

/** The volumes with their categories, each in the order of its first document. @param {Paper[]} documents */
export function volumesOf(documents) {
  const order = (/** @type {string} */ category) => (LISTED.indexOf(category) + 1 || LISTED.length + 1);
  return ['MAIN', 'SECRET'].flatMap((volume) => {
    const inside = documents.filter((d) => d.volume === volume);
    const categories = [...new Set(inside.map((d) => d.category))].sort((a, b) => order(a) - order(b));
    const groups = categories.map((category) => ({ category, documents: inside.filter((d) => d.category === category) }));
    return inside.length ? [{ volume, count: inside.length, groups }] : [];
  });
}

/**
 * The list of art. 263 held against the documents; an ordinary case has no such list.
 * @param {import('./types.js').Description} room @param {Paper[]} documents
 * @returns {{category: string, state: 'there' | 'missing' | 'where', numbers: number[]}[]}
 */
export function completeness({ case: { procedure }, participants }, documents) {
  if (procedure === 'ORDINARY') return [];
  const represented = participants.some((p) => p.role === 'AGENT');
  const open = new Set(['ENFORCEMENT', ...(represented ? [] : ['AUTHORITY']), ...(procedure === 'SMALL_CLAIMS' ? [] : ['NOTICE'])]);
  return LISTED.map((category) => {
    const numbers = documents.filter((d) => d.category === category).map((d) => d.number);
    return { category, numbers, state: numbers.length ? 'there' : open.has(category) ? 'where' : 'missing' };
  });
}

/**
 * The exports of the case file that this participant asked for, the latest first: those that the
 * court listed, and what entries say of them and of others since.
 * @param {import('./types.js').Entry[]} entries @param {string} you @param {any[]} [listed]
 * @returns {any[]}
 */
export function exportsOf(entries, you, listed = []) {
  const all = new Map(listed.map(({ export: id, ...more }) => [id, { id, ...more }]));
  for (const { kind, by, at, body } of entries) {
    const known = all.get(body?.export);
    if (kind === 'export.requested' && by === you) all.set(body.export, { id: body.export, as: body.as, at, state: 'making', ...known });
    else if (known && (kind === 'export.made' || kind === 'export.failed')) all.set(known.id, { ...known, ...body, state: kind.slice('export.'.length) });
  }
  return [...all.values()].reverse();
}
