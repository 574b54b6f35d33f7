/** Keeps on the server what was typed so far: a few seconds after the last change, and at once when leaving. Nothing stays in the browser. */
import type { Answer } from './submission';

const PAUSE = 3_000;
const LONGEST_PAUSE = 15_000;
const TRY_AGAIN = 20_000;

type Saved = Answer<{ at: string }>;

interface Given {
  /** the answers as they stand */
  read(): object;
  save(json: string, leaving: boolean): Promise<Saved>;
  say(saved: Saved): void;
}

export class Draft {
  private kept: string;
  private timer?: ReturnType<typeof setTimeout>;
  private unsavedSince?: number;
  private saving = false;
  private stopped = false;

  constructor(private readonly given: Given) {
    this.kept = this.json();
  }

  /** Something may have been typed. */
  changed(): void {
    if (this.stopped || !this.differs()) return;
    this.unsavedSince ??= Date.now();
    this.after(Math.max(0, Math.min(PAUSE, this.unsavedSince + LONGEST_PAUSE - Date.now())));
  }

  differs(): boolean {
    return this.json() !== this.kept;
  }

  async save(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.stopped || (this.saving && !leaving) || !this.differs()) return;
    const json = this.json();
    this.saving = true;
    this.unsavedSince = undefined;
    const saved = await this.given.save(json, leaving);
    this.saving = false;
    if (saved.kind === 'accepted') this.kept = json;
    if (this.stopped) return;
    this.given.say(saved);
    if (saved.kind === 'unreachable') this.after(TRY_AGAIN);
    else if (saved.kind === 'accepted') this.changed();
  }

  /** While the answers are being handed in, nothing is saved any more. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  goOn(): void {
    this.stopped = false;
    this.changed();
  }

  private after(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }

  private json(): string {
    return JSON.stringify(this.given.read());
  }
}
