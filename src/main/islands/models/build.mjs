/**
 * Called by Maven: lints every model, which fails the build when something is found; draws each in English, Russian and Kazakh into
 * target/models for readers of the repository, with one page of all of them, and into target/classes/static/models for pages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { draw } from './draw.mjs';
import { gallery } from './gallery.mjs';
import { labels, modelFiles, modelText, read } from './models.mjs';
import { lint } from './lint.mjs';

const folders = ['models/', 'classes/static/models/'].map((it) => new URL(`../../../../target/${it}`, import.meta.url));
const translated = { ru: labels('ru'), kk: labels('kk') };
const drawn = [];
let problems = 0;

for (const folder of folders) mkdirSync(folder, { recursive: true });
for (const file of modelFiles()) {
  const definitions = await read(modelText(file));
  for (const problem of await lint(definitions)) {
    problems += 1;
    console.error(`processes/${file}: ${problem}`);
  }
  const process = definitions.rootElements.find((it) => it.$type === 'bpmn:Process');
  const key = (id) => (id === process.id ? id : `${process.id}.${id}`);
  drawn.push({ file, process });
  const picture = (ending, label) => {
    const svg = draw(definitions, label);
    for (const folder of folders) writeFileSync(new URL(file.replace('.bpmn', `${ending}.svg`), folder), svg);
  };
  picture('');
  for (const [language, texts] of Object.entries(translated)) picture(`.${language}`, (id) => texts[key(id)]);
}
writeFileSync(new URL('index.html', folders[0]), gallery(drawn, ['pathway', 'stage']));
if (problems) process.exitCode = 1;
