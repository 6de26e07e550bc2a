/** What the background asks of a content script: the receiving half, in the page. */
import { onMessage } from './messaging.ts';

export interface PageOrders {
  /** Read the page again, now. */
  onCapture: () => void;
  /** The site is no longer watched: stop, and leave no trace. */
  onStop: () => void;
}

const accepted = { accepted: true } as const;

/** Listens until the returned function is called. Only the extension itself can send these. */
export function listenToBackground({ onCapture, onStop }: PageOrders): () => void {
  const stops = [
    onMessage('page/capture', () => {
      onCapture();
      return accepted;
    }),
    onMessage('page/stop', () => {
      onStop();
      return accepted;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
