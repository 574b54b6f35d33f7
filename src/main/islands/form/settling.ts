/**
 * When form-js has taken over what was typed. It is drawn with Preact, whose effects wait for the next picture; a date passes through four of them on its way
 * into the answers. A window behind another one is painted rarely, its timers wait a second, and the date would still be on its way when the form is handed in.
 */
import { options } from 'preact';

/** From now on effects follow the change itself, painted or not. Before the first form is drawn. */
export function settleWithoutPainting(): void {
  options.requestAnimationFrame = (effects) => queueMicrotask(effects);
}

/** Everything that follows from what was just typed has happened: a task comes after all microtasks, and unlike a timer no browser delays it. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
