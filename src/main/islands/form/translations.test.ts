import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { translator } from './translations';

/** Every text form-js asks to have translated, found in its own source so that an upgrade cannot bring an English one unnoticed. */
function asked(): string[] {
  const source = readFileSync(createRequire(import.meta.url).resolve('@bpmn-io/form-js-viewer').replace('index.cjs', 'index.es.js'), 'utf8');
  const calls = source.matchAll(/(?:_translate|\btranslate)\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g);
  const texts = [...calls].map(([, double, single]) => double ?? single!);
  return [...new Set(texts)].filter((it) => it !== 'HELLO {you}');
}

const holes = (text: string): string[] => (text.match(/{[^}]+}/g) ?? []).sort();

describe('the words of form-js', () => {
  it('are found', () => expect(asked().length).toBeGreaterThan(35));

  it.each(['ru', 'kk'])('are all said in %s, with their values', (language) => {
    const translate = translator(language);
    const untranslated = asked().filter((it) => translate(it) === it);
    expect(untranslated).toEqual([]);
    for (const text of asked().filter((it) => !it.includes('pattern'))) expect(holes(translate(text)), text).toEqual(holes(text));
  });

  it('are filled in', () => {
    expect(translator('ru')('{page} of {total}', { page: '1', total: '3' })).toBe('1 из 3');
    expect(translator('kk')('{page} of {total}', { page: '1', total: '3' })).toBe('3 ішінен 1');
    expect(translator('en')('Field must have minimum value of {value}.', { value: '0' })).toBe('Field must have minimum value of 0.');
  });

  it('stay English for a language we do not speak', () => expect(translator('fr')('Add new')).toBe('Add new'));
});
