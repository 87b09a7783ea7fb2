import { foldItems, isRevealed, silentOf } from '../../../main/resources/web/state/items.js';

const HOUR = 3_600_000;
const SPANS = { HOURS: HOUR, DAYS: 24 * HOUR, MONTHS: 30 * 24 * HOUR, YEARS: 365 * 24 * HOUR };
const PARTIES = ['PLAINTIFF', 'DEFENDANT', 'THIRD_PARTY'];

/** The due time of a wish, counted without a calendar: a whole day more, to midnight in the east. */
export function dueOf(wish, now) {
  if (wish.at) return { at: wish.at };
  const day = 24 * HOUR;
  const east = 8 * HOUR;
  const end = wish.unit === 'HOURS' ? Math.ceil(now / HOUR) * HOUR + wish.amount * HOUR : Math.ceil((now + east + wish.amount * SPANS[wish.unit]) / day) * day - east;
  const at = new Date(end).toISOString();
  const date = (ms) => new Date(ms + east).toISOString();
  return {
    at,
    computation: {
      start: new Date(now).toISOString(),
      amount: { count: wish.amount, unit: wish.unit },
      zone: 'Asia/Shanghai',
      first: date(now + (wish.unit === 'HOURS' ? HOUR : day)).slice(0, 16),
      last: date(end - 3 * day).slice(0, 10),
      skipped: [
        { date: date(end - 3 * day).slice(0, 10), kind: 'HOLIDAY', holiday: { zh: '春节', en: 'Spring Festival' } },
        { date: date(end - 2 * day).slice(0, 10), kind: 'WEEKEND' },
      ],
      falls: { date: date(end - day).slice(0, 10), kind: 'WORKING' },
      due: at,
      provisional: [],
      articles: ['民诉法 art. 85(2)', '民诉法 art. 85(3)'],
      zh: `期间自2026年11月24日开始，为${wish.amount}日。开始之日不计入，最后一日是法定休假日，顺延至其后第一日（民诉法第八十五条）。`,
      en: `The period of ${wish.amount} begins on 24 November 2026. That day does not count; the last day is a day off, so it moves (Civil Procedure Law, art. 85).`,
    },
  };
}

/** The items of a room, folded by the client's own rules. */
export const itemsOf = (room) => foldItems([], room.entries);

const inThePast = (refuse) => refuse('due-in-the-past', '届满时间须晚于现在。', 'A due time must lie in the future.', { rule: 'R-PERIOD', article: '民诉法 art. 85', field: 'due' });

/** When a wish would end, or the refusal. @returns {any} */
export const preview = (due, now, refuse) => (due.at && Date.parse(due.at) <= now ? inThePast(refuse) : { ok: true, body: { due: dueOf(due, now) } });

/** What an item action becomes, or the refusal. @returns {any} */
export function decideItem(room, you, action, body, now, refuse) {
  const items = itemsOf(room);
  const item = items.find((i) => i.item === body.item);
  const party = PARTIES.includes(you.role) ? you.id : you.principal;
  if (action !== 'item.issue' && !item) return refuse('item-unknown', '没有这个诉讼事项。', 'There is no such litigation item.');
  switch (action) {
    case 'item.issue':
      if (body.due.at && Date.parse(body.due.at) <= now) return inThePast(refuse);
      return { kind: 'item.issued', body: { ...body, item: `i${items.length + 1}`, due: dueOf(body.due, now) } };
    case 'item.answer': {
      const late = Date.parse(item.due.at) <= now;
      const act = { ...body, party, ...(item.session ? { session: item.session } : {}), ...(late ? { late: true } : {}) };
      return { kind: 'item.answered', body: act, audience: isRevealed(item) ? 'everyone' : `answer:${item.item}:${party}` };
    }
    case 'item.request-extension':
      return { kind: 'item.extension-requested', body: { ...body, party, due: dueOf(body.due, now) } };
    case 'item.extend':
      return { kind: 'item.extended', body: { ...body, due: dueOf(body.due, now), version: item.version + 1 } };
    case 'item.refuse-extension':
      return { kind: 'item.extension-refused', body };
    case 'item.withdraw':
      return { kind: 'item.withdrawn', body };
    default:
      return { kind: 'item.ruled', body };
  }
}

/** Answers that this entry revealed. */
export function revealedBy(before, room) {
  const sealed = before.filter((i) => !isRevealed(i)).map((i) => i.item);
  const open = itemsOf(room).filter((i) => sealed.includes(i.item) && isRevealed(i));
  return open.flatMap((i) => Object.values(i.answered).flat()).map((a) => a.seq);
}

/** Whether a sealed answer may be seen by a reader. */
export function seesAnswer(room, reader, audience) {
  const [, item, party] = audience.split(':');
  const one = itemsOf(room).find((i) => i.item === item);
  return reader.id === party || reader.principal === party || (one && isRevealed(one));
}

const shown = (room, item) => ({ ...item, silent: silentOf(item), revealed: isRevealed(item), courtroom: room.id, case: room.case, names: Object.fromEntries(room.participants.map((p) => [p.id, p.name])) });

export const itemReads = {
  'item.list': (room) => ({ items: itemsOf(room).map((i) => shown(room, i)) }),
  'outage.read': (room, _you, { item }) => {
    const one = itemsOf(room).find((i) => i.item === item);
    const due = Date.parse(one.due.at);
    return {
      incidents: [{ from: new Date(due - 2 * HOUR).toISOString(), to: new Date(due - HOUR).toISOString(), description: '网关升级' }],
      disconnections: one.addressees.map((party) => ({ party, name: room.participants.find((p) => p.id === party).name, broke: true, back: party !== 'p2', from: new Date(due - 3 * HOUR).toISOString(), to: new Date(due - HOUR).toISOString() })),
      proposed: {
        at: new Date(due + 26 * HOUR).toISOString(),
        lostSeconds: 7200,
        skipped: [],
        articles: ['民诉法 art. 86'],
        zh: '届满前24小时内因网络或者平台故障无法办理的时间共2小时，建议补足。',
        en: 'Within the 24 hours before the due time 2 h were lost; they may be given back.',
      },
    };
  },
};

/** Reads over all courtrooms of a person. */
export function deskRead(rooms, person, action, now) {
  const mine = rooms.flatMap((room) => {
    const you = room.participants.find((p) => p.person === person);
    return you ? itemsOf(room).map((i) => ({ room, you, item: shown(room, i) })) : [];
  });
  if (action === 'item.mine') {
    return { items: mine.filter(({ you, item }) => item.silent.includes(you.id) && ['OPEN', 'EXPIRED'].includes(item.stage)).map(({ item }) => item) };
  }
  const items = mine.map(({ item }) => item);
  const waiting = items.filter((i) => i.silent.length && ['OPEN', 'EXPIRED'].includes(i.stage));
  const over = (i) => Date.parse(i.due.at) <= now;
  const sessions = mine.flatMap(({ room }) => room.sessions.filter((s) => s.state === 'OPEN' && s.period).map((s) => ({ ...s, to: s.period.to, over: false, silent: ['p3'], courtroom: room.id, case: room.case, names: { p3: '钱被告' } })));
  return {
    overdue: waiting.filter(over).map((i) => ({ ...i, late: [], outage: {} })),
    due: waiting.filter((i) => !over(i)),
    requests: items.flatMap((i) => i.requests.map((r) => ({ ...i, ...r, request: r.seq }))),
    sessions: sessions.slice(0, 1),
    transcripts: [],
    unread: mine.slice(0, 1).map(({ room }) => ({ courtroom: room.id, case: room.case, unread: 3, names: {} })),
    more: {},
  };
}
