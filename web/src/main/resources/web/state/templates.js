import { ITEM_TYPES, UNITS } from './terms.js';

/**
 * @typedef {object} Template words to begin from; they go to parties, so they are Chinese whatever the screen's language
 * @property {string} id
 * @property {string} [name] one's own; built-in ones are named by the dictionary
 * @property {string} type of item, or NOTICE
 * @property {string} title
 * @property {string} text
 * @property {number} [count] the period
 * @property {string} [unit]
 */

/** A message of the court that asks for nothing. */
export const NOTICE = 'NOTICE';

/** The most that one keeps, and the longest name. */
export const MOST = 60;
export const LONGEST_NAME = 40;

/** The first of a type is what its form begins with. @type {Template[]} */
const BUILT_IN = [
  item('question', 'QUESTION', '询问', 3, '请就以下问题如实、明确地答复，并说明依据：\n1. '),
  item('mediate', 'QUESTION', '征询调解意愿', 3, '请答复是否同意由本院主持调解。同意的，请提出调解方案（金额、期限和履行方式）。\n为达成调解协议作出妥协而认可的事实，除法律另有规定或者各方均同意外，不得在后续的诉讼中作为对其不利的根据。'),
  item('produce', 'PRODUCE_EVIDENCE', '举证通知', 15, '请在举证期限内提交证据，注明证据名称、来源、证明对象和页数。在期限内提交确有困难的，可以在届满前申请延长。逾期提交的，应当说明理由。'),
  item('originals', 'PRODUCE_EVIDENCE', '提供原件核对', 7, '请在期限内提供以下证据的原件、原物或者原始载体供核对；确有困难不能提供的，说明理由：\n1. '),
  item('opinion', 'OPINION', '质证意见', 5, '请对以下证据的真实性、合法性和关联性逐一发表质证意见；有异议的，说明理由：\n1. '),
  item('facts', 'CONFIRM_FACTS', '核对无争议事实', 3, '请核对以下事实，逐项表示认可或者不认可；不认可的，说明理由：\n1. '),
  item('facts-effect', 'CONFIRM_FACTS', '核对事实（附后果说明）', 3, '请核对以下事实，逐项明确表示认可或者不认可；不认可的，说明理由：\n1. \n对于另一方主张的于己不利的事实，既不承认也不否认，经审判人员说明并询问后仍不明确表示肯定或者否定的，视为对该事实的承认。'),
  item('statement', 'STATEMENT', '陈述诉辩意见', 5, '请陈述诉讼请求（答辩意见）及所依据的事实和理由。'),
  item('defence', 'STATEMENT', '提出答辩意见', 15, '请针对原告的诉讼请求及所依据的事实和理由提出答辩意见。不提出答辩意见的，不影响案件审理。'),
  item('free', 'FREE', '其他事项', 3, '请在期限内办理以下事项：\n'),
  item('correct', 'FREE', '补正通知', 7, '您提交的以下材料需要补正，请在期限内补正后重新提交；补正确有困难的，说明理由：\n1. 材料名称：\n   补正要求：'),
  item('authority', 'FREE', '提交授权委托手续', 3, '请提交授权委托书和受托人的身份证明，授权委托书应当写明委托事项和权限。代为承认、放弃、变更诉讼请求，进行和解，提起反诉或者上诉的，必须有委托人的特别授权。'),
  item('address', 'FREE', '确认送达地址', 3, '请确认送达地址、收件人和联系电话；同意电子送达的，一并写明电子送达地址。地址变更的，应当及时告知本院。'),
  notice('discipline', '请各方遵守诉讼纪律：未经人民法院许可，不得录制、截取、传播诉讼过程的音频、视频和图文资料；应当如实陈述，文明发言。'),
  notice('begin', '诉讼活动即将开始，请各方核验身份并进入。因网络、设备等原因不能按时参加的，请立即在此说明。'),
  notice('honest', '当事人应当如实陈述。故意作虚假陈述或者提交虚假证据，妨碍人民法院审理案件的，依法承担相应责任。'),
  notice('in-time', '请留意诉讼事项的届满时间，在期限内答复。确有困难的，请在届满前申请延期并说明理由。'),
  notice('pause', '本次诉讼活动因故暂停，恢复的时间将在此通知。'),
  notice('check', '笔录生成后，请核对全文。认为对自己的陈述记录有遗漏或者差错的，可以申请补正；核对无误的，请确认。'),
];

/** @param {string} id @param {string} type @param {string} title @param {number} count days @param {string} text @returns {Template} */
function item(id, type, title, count, text) {
  return { id, type, title, text, count, unit: 'DAYS' };
}

/** @param {string} id @param {string} text @returns {Template} */
function notice(id, text) {
  return { id, type: NOTICE, title: '', text };
}

/** In a small claim the limit for evidence is seven days at most, as a rule. */
const SMALL_CLAIM_DAYS = 7;

/** The built-in templates of a type, with the periods of a procedure. @param {string} type @param {string} [procedure] */
export function builtIn(type, procedure) {
  const isShort = type === 'PRODUCE_EVIDENCE' && procedure === 'SMALL_CLAIMS';
  const isLong = type === 'PRODUCE_EVIDENCE' && procedure === 'ORDINARY';
  return BUILT_IN.filter((template) => template.type === type).map((template) => {
    if (isShort) return { ...template, count: Math.min(SMALL_CLAIM_DAYS, template.count ?? 1) };
    // In ordinary procedure no limit for evidence may be shorter than fifteen days.
    return isLong ? { ...template, count: Math.max(15, template.count ?? 1) } : template;
  });
}

/** The person's own from what was kept; what is no template is left out. @param {string | null} kept @returns {(Template & {name: string})[]} */
export function ownFrom(kept) {
  let all;
  try {
    all = JSON.parse(kept ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(all) ? all.filter(isOwn).slice(0, MOST) : [];
}

/** @param {any} one */
function isOwn(one) {
  const { id, name, type, title, text, count, unit } = one ?? {};
  const isNamed = [id, name, title, text].every((s) => typeof s === 'string') && id !== '' && name !== '';
  const isTimed = Number.isInteger(count) && count >= 1 && count <= 8760 && UNITS.includes(unit);
  return isNamed && text.length <= 8000 && title.length <= 200 && (type === NOTICE || (ITEM_TYPES.includes(type) && isTimed));
}

/**
 * With a template under a name: in the place of one of its kind that has the name, or after all others.
 * @param {(Template & {name: string})[]} all @param {string} name @param {Omit<Template, 'id' | 'name'>} words
 */
export function withOwn(all, name, words) {
  const same = all.find((one) => isSame(one, name, words.type));
  if (same) return all.map((one) => (one === same ? { ...words, name, id: same.id } : one));
  const last = Math.max(0, ...all.map((one) => Number(/^own\.(\d+)$/.exec(one.id)?.[1] ?? 0)));
  return [...all, { ...words, name, id: `own.${last + 1}` }];
}

/** Notices and items are chosen in different places. @param {Template} one @param {string} name @param {string} type */
export function isSame(one, name, type) {
  return one.name === name && (one.type === NOTICE) === (type === NOTICE);
}
