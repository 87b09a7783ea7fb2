import { say } from './report.js';
import { verify } from './verifier.js';

const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** The text of a chosen file, or what stands for none. @param {string} id @param {string} none */
async function textOf(id, none) {
  const [file] = /** @type {HTMLInputElement} */ (byId(id)).files ?? [];
  return file ? file.text() : none;
}

/** The chosen files, by name. @param {string} id */
function filesOf(id) {
  const files = [.../** @type {HTMLInputElement} */ (byId(id)).files ?? []];
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

function line(zh, en) {
  const item = document.createElement('li');
  const english = document.createElement('span');
  english.lang = 'en';
  english.textContent = en;
  item.append(zh, document.createElement('br'), english);
  return item;
}

function show({ verdict, zh, en, faults, notes }) {
  byId('answer').dataset.verdict = verdict;
  byId('answer-zh').textContent = zh;
  byId('answer-en').textContent = en;
  byId('findings').replaceChildren(...[...faults.slice(1), ...notes].map((f) => line(say(f, 'zh'), say(f, 'en'))));
}

async function check() {
  const [file] = /** @type {HTMLInputElement} */ (byId('file')).files ?? [];
  if (!file) return;
  byId('answer').dataset.verdict = '';
  byId('answer-zh').textContent = '正在核验……';
  byId('answer-en').textContent = 'Checking…';
  byId('findings').replaceChildren();
  let trust;
  try {
    trust = { roots: await textOf('root', ''), receipts: await textOf('receipts', '[]'), log: await filesOf('log') };
    show(await verify(new Uint8Array(await file.arrayBuffer()), trust));
  } catch {
    show({
      verdict: 'NOT_OURS',
      zh: '根证书、回执或公开日志文件无法读取。',
      en: 'A file of root certificate, receipts or log cannot be read.',
      faults: [],
      notes: [],
    });
  }
}

for (const id of ['file', 'root', 'receipts', 'log']) byId(id).addEventListener('change', check);
