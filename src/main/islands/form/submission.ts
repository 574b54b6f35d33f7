/** Handing in: answers and files in one request; what the server says comes back as one of few kinds. */
export interface Problem {
  path: string;
  message: string;
}

export type Answer =
  | { kind: 'accepted'; next: string }
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

async function send(url: string, body: FormData, csrf: string): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers: { Accept: 'application/json', 'X-CSRF-TOKEN': csrf }, redirect: 'manual' });
}

const token = (page: Document): string => page.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? '';

/** After signing in again in another tab this page's token is stale, its answers are not. */
async function freshToken(): Promise<string> {
  const page = await fetch(window.location.href, { redirect: 'manual' });
  return page.ok ? token(new DOMParser().parseFromString(await page.text(), 'text/html')) : '';
}

export async function handIn(element: HTMLElement, data: object, files: Files): Promise<Answer> {
  const url = element.dataset.action!;
  const body = parts(data, files, element.dataset.submission!);
  try {
    let response = await send(url, body, token(document));
    if (response.status === 403) {
      const fresh = await freshToken();
      if (fresh) response = await send(url, body, fresh);
    }
    return await read(response);
  } catch {
    return { kind: 'unreachable' };
  }
}

export async function read(response: Response): Promise<Answer> {
  if (response.ok) return { kind: 'accepted', ...((await response.json()) as { next: string }) };
  if (response.type === 'opaqueredirect' || [401, 403].includes(response.status)) return { kind: 'signedOut' };
  if (response.headers.get('Content-Type')?.includes('json')) {
    const { message, problems } = (await response.json()) as { message?: string; problems?: Problem[] };
    if (message) return { kind: 'refused', message, problems: problems ?? [] };
  }
  return { kind: 'unreachable' };
}
