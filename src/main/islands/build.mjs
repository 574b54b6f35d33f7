/**
 * Builds the islands when something changed: packages only when package-lock.json did, output only when a source did.
 * Called by Maven; `node build.mjs test` runs the tests as well.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, '../../../target/classes/static/assets');

const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((it) => it.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((it) => (it.isDirectory() ? sources(join(folder, it.name)) : [join(folder, it.name)]));

const hash = (files) => {
  const sum = createHash('sha256');
  files.forEach((file) => sum.update(file.slice(here.length)).update('\0').update(readFileSync(file)));
  return sum.digest('hex');
};

const unlessDone = (stamp, state, work) => {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  work();
  writeFileSync(stamp, state);
};

const npm = (...args) => {
  const { status, error } = spawnSync('npm', args, {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, IBM_TELEMETRY_DISABLED: 'true' },
  });
  if (status !== 0) {
    console.error(`npm ${args.join(' ')} failed${error ? `: ${error.message}` : ''}; Node 20 or newer with npm is needed`);
    process.exit(status ?? 1);
  }
};

unlessDone(join(here, 'node_modules/.installed'), hash([join(here, 'package-lock.json')]), () => npm('ci', '--no-audit', '--no-fund'));
unlessDone(join(output, '.built'), hash(sources(here)), () => npm('run', 'build'));
if (process.argv.includes('test') && !process.argv.includes('skip=true')) npm('test');
