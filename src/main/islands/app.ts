/**
 * What every page loads: styles, htmx as a shortcut over full page loads, and the loader of islands. Nothing here is needed to read a page or to
 * send a plain form.
 */
import htmx from 'htmx.org';
import './styles/app.css';
import { mountIslands } from './islands';

Object.assign(htmx.config, {
  allowEval: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  includeIndicatorStyles: false,
  // a refusal is an answer: the server says where its sentence goes (HX-Retarget)
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '4(04|09|22|29)', swap: true, error: true },
    { code: '...', swap: false, error: true },
  ],
});

document.addEventListener('htmx:configRequest', (event) => {
  const { headers } = (event as CustomEvent<{ headers: Record<string, string> }>).detail;
  headers['X-CSRF-TOKEN'] = document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? '';
});

// whatever htmx could not swap in is worth a full page load, which shows the server's own words
document.addEventListener('htmx:responseError', (event) => {
  const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
  if (![404, 409, 422, 429].includes(xhr.status)) window.location.reload();
});

// a page that looks for news by itself stops when nobody is at it: it must not keep a session open that someone walked away from
const AWAY = 10 * 60 * 1000;
let lastTouched = Date.now();
for (const touch of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
  document.addEventListener(touch, () => (lastTouched = Date.now()), { passive: true, capture: true });
}
document.addEventListener('htmx:beforeRequest', (event) => {
  const alone = document.hidden || Date.now() - lastTouched > AWAY;
  if (alone && (event.target as Element).hasAttribute('data-live')) event.preventDefault();
});

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

htmx.onLoad((root) => mountIslands(root as Element));
