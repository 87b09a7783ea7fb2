/** @typedef {(action: string, body?: any, courtroom?: string) => Promise<any>} Ask */

/**
 * All lines of a courtroom's list, page after page.
 * @param {Ask} ask @param {string} action
 * @param {string} what the member that holds the lines @param {string} id the member that names a line
 * @param {string} courtroom @param {(page: any) => void} [onFirst] gets the first page
 * @returns {Promise<any[]>}
 */
export async function pages(ask, action, what, id, courtroom, onFirst) {
  const all = [];
  for (let after; ; ) {
    const page = await ask(action, after === undefined ? {} : { after }, courtroom);
    if (after === undefined) onFirst?.(page);
    all.push(...page[what]);
    after = page[what].at(-1)?.[id];
    if (!page.more || after === undefined) return all;
  }
}

/** All of a list over one's courtrooms. @param {Ask} ask @param {string} action @param {string} what @param {any} [about] which of them @returns {Promise<any[]>} */
export async function wholeList(ask, action, what, about) {
  const all = [];
  for (let after; ; ) {
    const page = await ask(action, after === undefined ? { ...about } : { ...about, after });
    all.push(...page[what]);
    after = page.next;
    if (after === undefined) return all;
  }
}

/** The whole catalogue of a case file, which comes from its end. @param {Ask} ask @param {string} courtroom @returns {Promise<{documents: any[], exports: any[]}>} */
export async function catalogue(ask, courtroom) {
  const { documents, exports, more } = await ask('casefile.list', {}, courtroom);
  for (let older = more; older; ) {
    const page = await ask('casefile.list', { before: documents[0].seq }, courtroom);
    documents.unshift(...page.documents);
    older = page.more && page.documents.length > 0;
  }
  return { documents, exports };
}
