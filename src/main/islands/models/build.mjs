/**
 * Called by Maven: lints every model and stops at the first build that does not hold; draws each in English, Russian and Kazakh into
 * target/classes/static/models, from where pages show them and README's picture is taken.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { draw } from './draw.mjs';
import { labels, modelFiles, modelText, read } from './models.mjs';
import { lint } from './lint.mjs';

const pictures = new URL('../../../../target/classes/static/models/', import.meta.url);
const translated = { ru: labels('ru'), kk: labels('kk') };
let problems = 0;

mkdirSync(pictures, { recursive: true });
for (const file of modelFiles()) {
  const definitions = await read(modelText(file));
  for (const problem of await lint(definitions)) {
    problems += 1;
    console.error(`processes/${file}: ${problem}`);
  }
  const process = definitions.rootElements.find((it) => it.$type === 'bpmn:Process').id;
  const key = (id) => (id === process ? id : `${process}.${id}`);
  const picture = (ending, label) => writeFileSync(new URL(file.replace('.bpmn', `${ending}.svg`), pictures), draw(definitions, label));
  picture('');
  for (const [language, texts] of Object.entries(translated)) picture(`.${language}`, (id) => texts[key(id)]);
}
if (problems) process.exitCode = 1;
