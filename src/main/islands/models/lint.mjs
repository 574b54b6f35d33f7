/** bpmnlint over the models, every rule an error: `await lint(definitions)` gives sentences, none when all is well. */
import { createRequire } from 'node:module';
import { Linter } from 'bpmnlint';
import recommended from 'bpmnlint/config/recommended.js';
import compat from 'bpmnlint-plugin-camunda-compat';
import { rules } from './rules.mjs';

const require = createRequire(import.meta.url);

const errors = (names) => Object.fromEntries(names.map((it) => [it, 'error']));

const config = {
  rules: {
    ...errors(Object.keys(recommended.rules)),
    // flows that exclude each other meet at a task without a join before it: fewer shapes, the same meaning
    'fake-join': 'off',
    ...errors(Object.keys(compat.configs['camunda-platform-7-24'].rules).map((it) => `camunda-compat/${it}`)),
    ...errors(Object.keys(rules).map((it) => `zhusan/${it}`)),
  },
};

const resolver = {
  resolveRule(plugin, name) {
    if (plugin === 'bpmnlint-plugin-zhusan') return rules[name];
    if (plugin === 'bpmnlint') return require(`bpmnlint/rules/${name}`);
    return require(`${plugin}/${compat.rules[name].replace('./', '')}`);
  },
  resolveConfig(plugin, name) {
    throw new Error(`no configuration ${plugin}/${name} is extended`);
  },
};

export async function lint(definitions) {
  const results = await new Linter({ config, resolver }).lint(definitions);
  return Object.entries(results).flatMap(([rule, reports]) => reports.map((it) => `${it.id}: ${it.message} (${rule})`));
}
