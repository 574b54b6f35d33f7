import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft } from './draft';

const typing = (...answers: ({ kind: 'accepted'; at: string } | { kind: 'unreachable' | 'signedOut' })[]) => {
  const typed = { text: '' };
  const save = vi.fn(async (_json: string, _leaving: boolean) => answers.shift() ?? { kind: 'accepted' as const, at: '14:05' });
  const say = vi.fn();
  const draft = new Draft({ read: () => typed, save, say });
  const type = (text: string): void => {
    typed.text = text;
    draft.changed();
  };
  return { draft, type, save, say };
};

describe('a draft', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is saved once, a few seconds after the last change', async () => {
    const { type, save, say } = typing();
    type('a');
    await vi.advanceTimersByTimeAsync(2_000);
    type('ab');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save).toHaveBeenCalledExactlyOnceWith('{"text":"ab"}', false);
    expect(say).toHaveBeenCalledWith({ kind: 'accepted', at: '14:05' });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('is saved while someone types without a pause, too', async () => {
    const { type, save } = typing();
    for (let second = 0; second < 20; second++) {
      type('a'.repeat(second + 1));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('is not saved when nothing was typed, and at once when leaving', async () => {
    const { draft, type, save } = typing();
    await draft.save(true);
    expect(save).not.toHaveBeenCalled();
    type('a');
    await draft.save(true);
    expect(save).toHaveBeenCalledExactlyOnceWith('{"text":"a"}', true);
    expect(draft.differs()).toBe(false);
  });

  it('is tried again on a broken line, but waits for its writer when the session ended', async () => {
    const { draft, type, save } = typing({ kind: 'unreachable' }, { kind: 'signedOut' });
    type('a');
    await vi.advanceTimersByTimeAsync(3_000);
    await vi.advanceTimersByTimeAsync(20_000);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(save).toHaveBeenCalledTimes(2);
    expect(draft.differs()).toBe(true);
    type('ab');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(save).toHaveBeenCalledTimes(3);
    expect(draft.differs()).toBe(false);
  });

  it('is left alone while the answers are handed in', async () => {
    const { draft, type, save } = typing();
    type('a');
    draft.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).not.toHaveBeenCalled();
    draft.goOn();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(save).toHaveBeenCalledTimes(1);
  });
});
