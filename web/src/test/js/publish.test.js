import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const HOME = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const PAGES = join(HOME, 'web/src/main/resources/web');
const CONFIG = '{"socket":"wss://court.example.org/court","clientId":"microcourt"}';
const OUTPUTS = { ClientBucketName: 'pages', ClientAddress: 'https://d1.cloudfront.net', ClientOriginGiven: 'https://court.example.org', ClientConfig: CONFIG };

/** Stands in for the AWS CLI: tells the stack's outputs, and notes each command with the files under its folder. */
const AWS = `#!/usr/bin/env node
const { appendFileSync, existsSync, readdirSync, readFileSync } = require('node:fs');
const outputs = JSON.parse(process.env.OUTPUTS);
const args = process.argv.slice(2);
if (args[0] === 'cloudformation') {
  process.stdout.write(outputs[/OutputKey=='(\\w+)'/.exec(args.join(' '))[1]] ?? '');
} else {
  const folder = args.find((a) => existsSync(a));
  const files = args.includes('--recursive') || args[1] === 'sync' ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => (f.parentPath + '/' + f.name).slice(folder.length + 1)) : [];
  const config = existsSync(folder + '/config.json') ? readFileSync(folder + '/config.json', 'utf8') : undefined;
  appendFileSync(process.env.NOTES, JSON.stringify({ args, files, config }) + '\\n');
}`;

let /** @type {string} */ place;
before(() => {
  place = mkdtempSync(join(tmpdir(), 'publish-'));
  mkdirSync(join(place, 'tools'));
  mkdirSync(join(place, 'bin'));
  cpSync(join(HOME, 'tools/publish.sh'), join(place, 'tools/publish.sh'));
  cpSync(PAGES, join(place, 'web/target/classes/web'), { recursive: true });
  mkdirSync(join(place, 'web/target/classes/web/vendor/lit-html'), { recursive: true });
  writeFileSync(join(place, 'web/target/classes/web/vendor/lit-html/LICENSE'), 'licence');
  cpSync(join(HOME, 'verify/src/main/resources/page'), join(place, 'verify/target/classes/page'), { recursive: true });
  writeFileSync(join(place, 'bin/aws'), AWS);
  chmodSync(join(place, 'bin/aws'), 0o755);
});
after(() => rmSync(place, { recursive: true, force: true }));

/** @param {Record<string, string>} outputs */
function publish(outputs) {
  const notes = join(place, 'notes');
  rmSync(notes, { force: true });
  writeFileSync(notes, '');
  const env = { ...process.env, PATH: `${join(place, 'bin')}:${process.env.PATH}`, OUTPUTS: JSON.stringify(outputs), NOTES: notes };
  const said = execFileSync('bash', [join(place, 'tools/publish.sh'), 'microcourt'], { env, encoding: 'utf8', stdio: 'pipe' });
  return { said, commands: readFileSync(notes, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) };
}

/** What follows an option, each time it stands there. @param {string[]} args @param {string} option */
const given = (args, option) => args.flatMap((arg, i) => (arg === option ? [args[i + 1]] : []));

/** Whether the filters of a command let a file through: the last that fits decides. @param {string[]} args @param {string} file */
function passes(args, file) {
  let through = true;
  args.forEach((arg, i) => {
    const pattern = args[i + 1];
    if ((arg === '--include' || arg === '--exclude') && new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(file)) {
      through = arg === '--include';
    }
  });
  return through;
}

test('puts every file once, with its type, and to be asked for again', () => {
  const { commands } = publish(OUTPUTS);
  const copies = commands.filter(({ args }) => args[1] === 'cp');
  const files = commands.at(-1).files;
  assert.ok(files.includes('main.js') && files.includes('verify/main.js') && files.includes('config.json'));
  assert.ok(!files.includes('headers.json'));
  for (const file of files) {
    const puts = copies.filter(({ args }) => (args.includes('--recursive') ? passes(args, file) : args[3].slice('s3://pages/'.length) === file));
    assert.equal(puts.length, 1, `${file} is put ${puts.length} times`);
  }
  const { 'Cache-Control': cache } = JSON.parse(readFileSync(join(PAGES, 'headers.json'), 'utf8'));
  for (const { args } of copies) assert.deepEqual(given(args, '--cache-control'), [cache]);
  const typeOf = (/** @type {string} */ file) => given(copies.find(({ args }) => args.includes('--recursive') && passes(args, file)).args, '--content-type')[0];
  assert.equal(typeOf('main.js'), 'text/javascript; charset=utf-8');
  assert.equal(typeOf('manifest.webmanifest'), 'application/manifest+json');
  assert.equal(typeOf('vendor/lit-html/LICENSE'), 'text/plain; charset=utf-8');
});

test('puts the page after its modules and the worker after both, and removes what is left over at the end', () => {
  const { commands } = publish(OUTPUTS);
  const order = commands.map(({ args }) => (args[1] === 'sync' ? 'remove' : args.includes('--recursive') ? 'modules' : basename(dirname(args[3])) + '/' + basename(args[3])));
  assert.deepEqual(order.filter((step, i) => step !== order[i - 1]), ['modules', 'verify/index.html', 'pages/index.html', 'pages/sw.js', 'remove']);
  assert.ok(commands.at(-1).args.includes('--delete'));
});

test('writes the configuration that the stack gives', () => {
  const { commands, said } = publish(OUTPUTS);
  assert.deepEqual(JSON.parse(commands[0].config), JSON.parse(CONFIG));
  assert.match(said, /published: https:\/\/d1\.cloudfront\.net/);
});

test('puts nothing where the stack serves no pages', () => {
  assert.throws(() => publish({ ClientConfig: CONFIG }), /no output ClientBucketName/);
  assert.deepEqual(readFileSync(join(place, 'notes'), 'utf8'), '');
  assert.ok(readdirSync(join(place, 'tools')).includes('publish.sh'));
});

test('serves the page of a folder, and nothing else under another name', () => {
  const template = readFileSync(join(HOME, 'template.yaml'), 'utf8');
  const [, code] = /FunctionCode: \|\n((?: {8}.*\n)+)/.exec(template) ?? [];
  const handler = new Function(`${code}; return handler;`)();
  const served = (/** @type {string} */ uri) => handler({ request: { uri } }).uri;
  assert.deepEqual(['/', '/verify/', '/main.js', '/verify'].map(served), ['/index.html', '/verify/index.html', '/main.js', '/verify']);
});
