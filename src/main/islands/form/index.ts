/**
 * A task's form: form-js shows the schema the server sent, the answers go back as one multipart request, and the server's own sentences appear at the
 * fields they are about.
 */
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { given } from '../islands';
import { localiseDates } from './dates';
import { showProblems } from './problems';
import { handIn } from './submission';
import { translator } from './translations';

export async function mount(element: HTMLElement): Promise<void> {
  const language = document.documentElement.lang;
  const words = given<Record<string, string>>(element, 'words');
  localiseDates(language);

  const form = new Form({
    container: element.querySelector<HTMLElement>('[data-form]')!,
    additionalModules: [{ translate: ['value', translator(language)] }],
  });
  await form.importSchema(given(element, 'schema'), given(element, 'prefill'));

  const rest = (): void => sayRest(element, words);
  form.on('changed', () => setTimeout(rest));
  setTimeout(rest);

  const submit = element.querySelector<HTMLButtonElement>('[data-submit]')!;
  const summary = element.querySelector<HTMLElement>('[data-summary]')!;
  let changed = false;
  form.on('changed', () => (changed = true));
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });

  const send = async (): Promise<void> => {
    if (submit.getAttribute('aria-disabled') === 'true') return;
    // form-js takes over what was typed with a delay, but at once when the field loses focus
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await new Promise((resolve) => setTimeout(resolve));
    const { data, errors, files } = form.submit();
    if (Object.keys(errors).length > 0) {
      showProblems(form, summary, { message: words['invalid']!, problems: [] });
      return;
    }
    submit.setAttribute('aria-disabled', 'true');
    const answer = await handIn(element, data, files);
    submit.removeAttribute('aria-disabled');
    if (answer.kind === 'accepted') {
      changed = false;
      window.location.assign(answer.next);
    } else {
      showProblems(form, summary, answer.kind === 'refused' ? answer : { message: words[answer.kind]!, problems: [] });
    }
  };
  submit.addEventListener('click', send);
  // Enter inside a field: before form-js hears of it
  element.addEventListener('submit', (event) => {
    if (!(event.target as HTMLElement).matches('.fjs-form')) return;
    event.preventDefault();
    event.stopPropagation();
    void send();
  }, true);
}

/** The two words form-js does not ask to have translated. */
function sayRest(element: HTMLElement, words: Record<string, string>): void {
  element.querySelectorAll('.fjs-filepicker-button').forEach((button) => {
    if (!say(button, 'Browse', words['browse']!)) return;
    const question = button.closest('.fjs-form-field')?.querySelector('label')?.textContent ?? '';
    button.setAttribute('aria-label', `${words['browse']}: ${question}`);
  });
  element.querySelectorAll('.fjs-select-display').forEach((display) => say(display, 'Select', words['select']!));
}

function say(element: Element, english: string, word: string): boolean {
  const text = element.firstChild;
  if (!(text instanceof Text) || text.data !== english) return false;
  text.data = word;
  return true;
}
