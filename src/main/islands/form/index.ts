/**
 * A task's form: form-js shows the schema the server sent, the answers go back as one multipart request, and the server's own sentences appear at the
 * fields they are about.
 */
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { given } from '../islands';
import { localiseDates } from './dates';
import { Draft } from './draft';
import { showProblems } from './problems';
import { settled, settleWithoutPainting } from './settling';
import { handIn, keep } from './submission';
import { translator } from './translations';

export async function mount(element: HTMLElement): Promise<void> {
  const language = document.documentElement.lang;
  const words = given<Record<string, string>>(element, 'words');
  localiseDates(language);
  settleWithoutPainting();

  const options = {
    container: element.querySelector<HTMLElement>('[data-form]')!,
    // at once: form-js would wait a moment, and whatever else it draws meanwhile puts the old words back
    debounce: false,
    additionalModules: [{ translate: ['value', translator(language)] }],
  };
  const form = new Form(options);
  await form.importSchema(given(element, 'schema'), given(element, 'prefill'));
  // a date typed before its calendar is there would be wiped
  await settled();

  const rest = (): void => sayRest(element, words);
  // braces: a listener that returns anything keeps the event from those after it
  form.on('changed', () => {
    setTimeout(rest);
  });
  setTimeout(rest);

  const submit = element.querySelector<HTMLButtonElement>('[data-submit]')!;
  const summary = element.querySelector<HTMLElement>('[data-summary]')!;
  const draft = keepDraft(element, form, words);
  const hasFiles = (): boolean => form.get<{ getAllFiles(): Map<string, File[]> }>('fileRegistry').getAllFiles().size > 0;
  let handedIn = false;
  window.addEventListener('beforeunload', (event) => {
    if (!handedIn && (draft.differs() || hasFiles())) event.preventDefault();
  });

  const send = async (): Promise<void> => {
    if (submit.getAttribute('aria-disabled') === 'true') return;
    // a date is taken over when its field loses the focus
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await settled();
    const { data, errors, files } = form.submit();
    if (Object.keys(errors).length > 0) {
      showProblems(form, summary, { message: words['invalid']!, problems: [] });
      return;
    }
    submit.setAttribute('aria-disabled', 'true');
    draft.stop();
    const answer = await handIn(element, data, files);
    submit.removeAttribute('aria-disabled');
    if (answer.kind === 'accepted') {
      handedIn = true;
      window.location.assign(answer.next);
    } else {
      draft.goOn();
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

function keepDraft(element: HTMLElement, form: Form, words: Record<string, string>): Draft {
  const line = element.querySelector<HTMLElement>('[data-draft]')!;
  const draft = new Draft({
    // not only what is shown: words in a field hidden for a moment are words typed
    read: () => form._getState().data,
    save: (json, leaving) => keep(element, json, leaving),
    say: (saved) => {
      const files = element.querySelector('.fjs-filepicker-button') ? ` ${words['draftFiles']}` : '';
      if (saved.kind === 'accepted') line.textContent = words['draftSaved']!.replace('{0}', saved.at) + files;
      else if (saved.kind === 'refused') line.textContent = saved.message;
      else line.textContent = words[saved.kind === 'signedOut' ? 'draftSignedOut' : 'draftUnreachable']!;
    },
  });
  form.on('changed', () => {
    setTimeout(() => draft.changed());
  });
  const leaving = (): void => void draft.save(true);
  window.addEventListener('pagehide', leaving);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leaving());
  return draft;
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
