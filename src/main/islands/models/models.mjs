/** Reads the models beside the Java house and their translated labels. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

export const processes = new URL('../../../../processes/', import.meta.url);

export const modelFiles = () => readdirSync(processes).filter((it) => it.endsWith('.bpmn')).sort();

/** The definitions of a model; anything the schema does not know is an error. */
export async function read(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  if (warnings.length) throw new Error(warnings.map((it) => it.message).join('; '));
  return rootElement;
}

export const modelText = (file) => readFileSync(new URL(file, processes), 'utf8');

/** Labels of a language by `<process>.<element>`. */
export function labels(language) {
  return Object.fromEntries(
    readFileSync(new URL(`i18n/${language}.properties`, processes), 'utf8')
      .split('\n')
      .map((line) => line.match(/^([^#=\s]+)\s*=\s*(.+)$/))
      .filter(Boolean)
      .map(([, key, text]) => [key, text.trim()]),
  );
}
