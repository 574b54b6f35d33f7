import { describe, expect, it, vi } from 'vitest';
import { given, mountIslands } from './islands';

const page = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body;
};

describe('islands', () => {
  it('are mounted once, even when the page is walked twice', async () => {
    const mount = vi.fn();
    const root = page('<div data-island="clock"></div>');
    await mountIslands(root, { clock: async () => ({ mount }) });
    await mountIslands(root, { clock: async () => ({ mount }) });
    expect(mount).toHaveBeenCalledTimes(1);
    expect(root.querySelector<HTMLElement>('div')!.dataset.state).toBe('ready');
  });

  it('that fail leave the others and the page alone', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const mount = vi.fn();
    const root = page('<p>text</p><div data-island="broken"></div><div data-island="unknown"></div><div data-island="clock"></div>');
    await mountIslands(root, { broken: () => Promise.reject(new Error('no network')), clock: async () => ({ mount }) });
    expect([...root.querySelectorAll<HTMLElement>('[data-island]')].map((it) => it.dataset.state)).toEqual(['failed', 'failed', 'ready']);
    expect(root.querySelector('p')!.textContent).toBe('text');
  });

  it('read the JSON they were given, and say what is missing', () => {
    const root = page('<div data-island="x"><script type="application/json" data-for="labels">{"a":"\\u003cb>"}</script></div>');
    const island = root.querySelector<HTMLElement>('div')!;
    expect(given<{ a: string }>(island, 'labels').a).toBe('<b>');
    expect(() => given(island, 'path')).toThrow('the page gives no path');
  });
});
