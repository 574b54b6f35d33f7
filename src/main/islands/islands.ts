/** Mounts what stands on `data-island`. An island that fails says so in its own place and leaves the page alone. */
export interface Island {
  mount(element: HTMLElement): void | Promise<void>;
}

const islands: Record<string, () => Promise<Island>> = {
  form: () => import('./form'),
  diagram: () => import('./diagram'),
  live: () => import('./live'),
};

export function mountIslands(root: Element, known = islands): Promise<void[]> {
  const found = [...root.querySelectorAll<HTMLElement>('[data-island]')];
  if (root instanceof HTMLElement && root.dataset.island) found.unshift(root);
  return Promise.all(found.filter((it) => !it.dataset.state).map((it) => mountOne(it, known)));
}

async function mountOne(element: HTMLElement, known: Record<string, () => Promise<Island>>): Promise<void> {
  element.dataset.state = 'loading';
  try {
    const load = known[element.dataset.island ?? ''];
    if (!load) throw new Error(`no island is called ${element.dataset.island}`);
    await (await load()).mount(element);
    element.dataset.state = 'ready';
  } catch (problem) {
    element.dataset.state = 'failed';
    console.error(problem);
  }
}

/** The JSON an island was given in a tag of its own: `<script type="application/json" data-for="...">`. */
export function given<T>(element: HTMLElement, name: string): T {
  const tag = element.querySelector(`script[data-for="${name}"]`);
  if (!tag?.textContent) throw new Error(`the page gives no ${name}`);
  return JSON.parse(tag.textContent) as T;
}
