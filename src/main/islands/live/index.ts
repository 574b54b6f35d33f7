/**
 * An open list hears that it has changed: its counts move, and a line offers its rows anew. Nothing jumps under a hand that is about to press. While nobody
 * can see the page it does not listen; a line that broke is laid again.
 */
interface News {
  counts: Record<string, number>;
  mark: string;
}

/** Milliseconds until a line the server closed is tried again; a broken one the browser tries by itself. */
const AGAIN = 30_000;

export function mount(list: HTMLElement): void {
  let line: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const show = ({ counts, mark }: News) => {
    for (const [filter, count] of Object.entries(counts)) {
      const shown = list.querySelector(`#filter-${filter} .count`);
      if (shown && shown.textContent !== String(count)) shown.textContent = String(count);
    }
    list.querySelector<HTMLElement>('[data-moved]')!.hidden = mark === list.dataset.mark;
  };

  const hangUp = () => {
    clearTimeout(again);
    line?.close();
    line = undefined;
  };

  const listen = () => {
    hangUp();
    if (document.hidden || !list.isConnected) return;
    const open = new EventSource(list.dataset.changes!);
    open.addEventListener('list', (event) => show(JSON.parse(event.data) as News));
    open.addEventListener('error', () => {
      if (open === line && open.readyState === EventSource.CLOSED) again = setTimeout(listen, AGAIN);
    });
    line = open;
  };

  const seen = () => (list.isConnected ? listen() : document.removeEventListener('visibilitychange', seen));
  document.addEventListener('visibilitychange', seen);
  list.addEventListener('htmx:beforeCleanupElement', (event) => {
    if (event.target !== list) return;
    document.removeEventListener('visibilitychange', seen);
    hangUp();
  });
  listen();
}
