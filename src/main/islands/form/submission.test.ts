import { describe, expect, it } from 'vitest';
import { pathText } from './problems';
import { parts, read } from './submission';

const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

describe('what is handed in', () => {
  it('names files by the field they are about, in rows too', () => {
    const receipt = new File(['a'], 'receipt.pdf', { type: 'application/pdf' });
    const birth = new File(['b'], 'birth.png', { type: 'image/png' });
    const body = parts(
      { receipt: 'files::1', children: [{ paper: '' }, { paper: 'files::2' }], remark: 'files::9' },
      new Map([
        ['files::1', [receipt]],
        ['files::2', [birth]],
      ]),
      'one-filling-in',
    );
    expect((body.get('file:receipt') as File).name).toBe('receipt.pdf');
    expect((body.get('file:children[1].paper') as File).name).toBe('birth.png');
    expect([...body.keys()].filter((it) => it.startsWith('file:'))).toHaveLength(2);
    expect(body.get('submission')).toBe('one-filling-in');
  });

  it('takes the server at its word', async () => {
    expect(await read(json(200, { next: '/tasks' }))).toEqual({ kind: 'accepted', next: '/tasks' });
    const problems = [{ path: 'children[0].age', message: 'Too high.' }];
    expect(await read(json(422, { message: 'No.', problems }))).toEqual({ kind: 'refused', message: 'No.', problems });
    expect(await read(json(409, { message: 'Done by Timur.' }))).toEqual({ kind: 'refused', message: 'Done by Timur.', problems: [] });
  });

  it('keeps what was typed when the session or the server is gone', async () => {
    expect((await read(new Response('', { status: 401 }))).kind).toBe('signedOut');
    expect((await read(json(403, { message: 'stale' }))).kind).toBe('signedOut');
    expect((await read(new Response('<html>', { status: 502 }))).kind).toBe('unreachable');
  });
});

describe('the path of an answer', () => {
  it('reads as the server writes it', () => {
    expect(pathText(['decision'])).toBe('decision');
    expect(pathText(['children', 0, 'coverage'])).toBe('children[0].coverage');
    expect(pathText(['address', 'city'])).toBe('address.city');
  });
});
