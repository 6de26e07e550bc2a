import type { ObservedFile, ObservedMessage, tooLarge } from '../../utils/messages/bridge.ts';
import { handOverEvent } from '../../utils/messages/bridge.ts';

/** Where copies go, until the other side has said that it wants no more. */
export interface Outlet {
  isOpen: () => boolean;
  post: (message: ObservedFile | ObservedMessage | typeof tooLarge) => void;
}

/** Opens the one way to the isolated world, synchronously, while no script of the page has run yet. */
export function openPort(document: Document): Outlet {
  const { port1, port2 } = new MessageChannel();
  const post = port1.postMessage.bind(port1);
  let isOpen = true;
  // There is only one thing that the other side ever says.
  port1.onmessage = () => {
    isOpen = false;
    port1.close();
  };
  document.dispatchEvent(new MessageEvent(handOverEvent, { ports: [port2] }));
  return { isOpen: () => isOpen, post: (message) => post(message) };
}
