/** Handing in: answers and files in one request; what the server says comes back as one of few kinds. */
export interface Problem {
  path: string;
  message: string;
}

export type Answer<T> =
  | ({ kind: 'accepted' } & T)
  | { kind: 'refused'; message: string; problems: Problem[] }
  | { kind: 'signedOut' | 'unreachable' };

type Files = Map<string, File[]>;

/** The parts of the request: form-js names files by a key of its own, the server by the field they were handed in for. */
export function parts(data: object, files: Files, submission: string): FormData {
  const body = new FormData();
  body.set('answers', JSON.stringify(data));
  body.set('submission', submission);
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string' && files.has(value)) files.get(value)!.forEach((file) => body.append(`file:${path}`, file, file.name));
    else if (Array.isArray(value)) value.forEach((it, index) => walk(it, `${path}[${index}]`));
    else if (value && typeof value === 'object') Object.entries(value).forEach(([key, it]) => walk(it, path ? `${path}.${key}` : key));
  };
  walk(data, '');
  return body;
}

/** What browsers send on after the page is gone may not be longer. */
const MOST_WHEN_LEAVING = 60_000;

async function send(url: string, body: FormData | Blob, csrf: string, leaving = false): Promise<Response> {
  const keepalive = leaving && body instanceof Blob && body.size <= MOST_WHEN_LEAVING;
  // a draft that hangs would keep the next one waiting
  const signal = body instanceof Blob && !leaving ? AbortSignal.timeout(30_000) : null;
  return fetch(url, { method: 'POST', body, keepalive, signal, headers: { Accept: 'application/json', 'X-CSRF-TOKEN': csrf }, redirect: 'manual' });
}

const token = (page: Document): string => page.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? '';

/** After signing in again in another tab this page's token is stale, its answers are not. */
async function freshToken(): Promise<string> {
  const page = await fetch(window.location.href, { redirect: 'manual' });
  return page.ok ? token(new DOMParser().parseFromString(await page.text(), 'text/html')) : '';
}

export async function handIn(element: HTMLElement, data: object, files: Files): Promise<Answer<{ next: string }>> {
  return post(element.dataset.action!, parts(data, files, element.dataset.submission!));
}

export async function keep(element: HTMLElement, json: string, leaving: boolean): Promise<Answer<{ at: string }>> {
  return post(element.dataset.draftAction!, new Blob([json], { type: 'application/json' }), leaving);
}

async function post<T>(url: string, body: FormData | Blob, leaving = false): Promise<Answer<T>> {
  try {
    let response = await send(url, body, token(document), leaving);
    if (response.status === 403 && !leaving) {
      const fresh = await freshToken();
      if (fresh) response = await send(url, body, fresh);
    }
    return await read<T>(response);
  } catch {
    return { kind: 'unreachable' };
  }
}

export async function read<T>(response: Response): Promise<Answer<T>> {
  if (response.ok) return { kind: 'accepted', ...((await response.json()) as T) };
  if (response.type === 'opaqueredirect' || [401, 403].includes(response.status)) return { kind: 'signedOut' };
  if (response.headers.get('Content-Type')?.includes('json')) {
    const { message, problems } = (await response.json()) as { message?: string; problems?: Problem[] };
    if (message) return { kind: 'refused', message, problems: problems ?? [] };
  }
  return { kind: 'unreachable' };
}
