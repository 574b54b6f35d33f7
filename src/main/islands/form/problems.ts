/** Showing what is not right yet: at each field, and in a summary that takes the focus and leads to the fields. */
import type { Form } from '@bpmn-io/form-js-viewer';
import type { Problem } from './submission';

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

interface Field {
  id: string;
  domId: string;
  indexes: number[];
}

/** Form-js's fields by the path their answer has in what is handed in: `children[0].coverage`. */
export function fieldsByPath(form: Form): Map<string, Field> {
  const instances = form.get<{ getAllKeyed(): FieldInstance[] }>('formFieldInstanceRegistry').getAllKeyed();
  return new Map(
    instances.map(({ id, valuePath, indexes }) => {
      const rows = Object.values(indexes ?? {});
      return [pathText(valuePath), { id, indexes: rows, domId: ['fjs-form-' + form._id + '-' + id, ...rows].join('_') }];
    }),
  );
}

export function pathText(path: (string | number)[]): string {
  return path.reduce<string>((text, it) => (typeof it === 'number' ? `${text}[${it}]` : text ? `${text}.${it}` : it), '');
}

interface Refused {
  message: string;
  problems: Problem[];
}

export function showProblems(form: Form, summary: HTMLElement, { message, problems }: Refused): void {
  const fields = fieldsByPath(form);
  if (problems.length > 0) atFields(form, fields, problems);
  // a moment later form-js has drawn its messages
  setTimeout(() => summarise(summary, message, problems.length > 0 ? problems : drawn(form, fields), fields), 50);
}

/** What form-js itself found, read from where it shows it. */
function drawn(form: Form, fields: Map<string, Field>): Problem[] {
  const { errors } = form._getState() as unknown as { errors: Record<string, unknown> };
  return [...fields].flatMap(([path, { id, indexes }]) => {
    const found = indexes.reduce<unknown>((it, index) => (it as Record<string, unknown> | undefined)?.[index], errors[id]);
    return Array.isArray(found) && typeof found[0] === 'string' ? [{ path, message: found[0] }] : [];
  });
}

function atFields(form: Form, fields: Map<string, Field>, problems: Problem[]): void {
  const errors: Record<string, unknown> = {};
  for (const { path, message } of problems) {
    const field = fields.get(path);
    if (!field) continue;
    let at: Record<string, unknown> = errors;
    const keys = [field.id, ...field.indexes.map(String)];
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
    const last = keys.at(-1)!;
    at[last] = [...((at[last] as string[]) ?? []), message];
  }
  form._setState({ errors } as never);
}

function summarise(summary: HTMLElement, message: string, problems: Problem[], fields: Map<string, Field>): void {
  const title = Object.assign(document.createElement('p'), { textContent: message });
  const list = document.createElement('ul');
  for (const problem of problems) {
    const field = fields.get(problem.path);
    const input = field && target(field.domId);
    const label = input && labelOf(input);
    const item = document.createElement('li');
    const row = field?.indexes.map((it) => `${it + 1}. `).join('') ?? '';
    const text = label ? `${row}${label}: ${problem.message}` : problem.message;
    if (input) {
      const link = Object.assign(document.createElement('a'), { href: `#${input.id}`, textContent: text });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        input.focus();
      });
      item.append(link);
    } else {
      item.textContent = text;
    }
    list.append(item);
  }
  summary.replaceChildren(title, ...(problems.length > 0 ? [list] : []));
  summary.hidden = false;
  summary.focus();
}

/** A field's first control: dates and options add to the field's own id. */
function target(domId: string): HTMLElement | null {
  const start = CSS.escape(domId);
  return document.querySelector<HTMLElement>(
    `#${start}, #${start}-search, #${start}-date, #${start}-time, #${start}-0, [id^="${start}-"]:is(input, select, textarea)`,
  );
}

function labelOf(input: HTMLElement): string {
  const label = input.closest('.fjs-form-field')?.querySelector('.fjs-label-content, legend')?.cloneNode(true) as HTMLElement | undefined;
  label?.querySelectorAll('[aria-hidden]').forEach((it) => it.remove());
  return label?.textContent?.trim() ?? '';
}
