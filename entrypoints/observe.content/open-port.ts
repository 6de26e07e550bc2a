import type { ObservedMessage } from '../../utils/messages/bridge.ts';
import { handOverEvent } from '../../utils/messages/bridge.ts';

/**
 * Opens the one way to the isolated world, synchronously, while no script of the page has run yet.
 * `post` never throws: what the page does must not depend on us.
 */
export function openPort(document: Document): (message: ObservedMessage) => void {
  const { port1, port2 } = new MessageChannel();
  // Taken now, so that a page that replaces the prototype's method later does not see what passes.
  const postMessage = port1.postMessage.bind(port1);
  document.dispatchEvent(new MessageEvent(handOverEvent, { ports: [port2] }));
  return (message) => postMessage(message);
}
