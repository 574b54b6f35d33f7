import { afterEach, expect, it, vi } from 'vitest';
import { Form } from '@bpmn-io/form-js-viewer';
import { settled, settleWithoutPainting } from './settling';

const SCHEMA = { type: 'default', components: [{ id: 'day', key: 'day', type: 'datetime', subtype: 'date', dateLabel: 'Day' }] };

afterEach(() => vi.useRealTimers());

/** A window behind another one: nothing is painted, no timer comes. */
async function form(): Promise<{ form: Form; day: HTMLInputElement }> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'requestAnimationFrame'] });
  settleWithoutPainting();
  const container = document.body.appendChild(document.createElement('div'));
  const form = new Form({ container });
  await form.importSchema(SCHEMA);
  await settled();
  return { form, day: container.querySelector<HTMLInputElement>('.fjs-input')! };
}

async function type(day: HTMLInputElement, text: string): Promise<void> {
  day.focus();
  day.value = text;
  day.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
  day.blur();
  await settled();
}

it('hands in the day that was typed last, painted or not', async () => {
  const { form: drawn, day } = await form();
  await type(day, '11/24/2026');
  expect(drawn.submit().data).toEqual({ day: '2026-11-24' });
  await type(day, '11/30/2026');
  expect(drawn.submit().data).toEqual({ day: '2026-11-30' });
});

it('does not wipe what is typed as soon as the form is there', async () => {
  const { form: drawn, day } = await form();
  await type(day, '11/24/2026');
  expect(day.value).toBe('11/24/2026');
  expect(drawn.submit().data).toEqual({ day: '2026-11-24' });
});
