/** form-js asks for its own words here; `{value}` and the like are filled in. */
export type Translate = (template: string, replacements?: Record<string, string>) => string;

const words: Record<string, Record<string, string>> = { ru: {}, kk: {} };

export function translator(language: string): Translate {
  return (template, replacements = {}) =>
    (words[language]?.[template] ?? template).replace(/{([^}]+)}/g, (_, key: string) => replacements[key] ?? `{${key}}`);
}
