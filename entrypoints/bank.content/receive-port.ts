import type { ObservedResponse } from '../../bank-adapters/types.ts';
import type { ObservedFile } from '../../utils/messages/bridge.ts';
import { handOverEvent, tooLarge } from '../../utils/messages/bridge.ts';
import { observedFileSchema, observedResponseSchema } from '../../utils/messages/schemas/observed.ts';

export interface PortOwner {
  /** Asked before a message is even unpacked: what is not admitted costs nothing. */
  admits: () => boolean;
  onResponse: (response: ObservedResponse) => void;
  /** The page has made a file. */
  onFile?: (file: ObservedFile) => void;
  /** A body was larger than anybody reads. */
  onTooLarge?: () => void;
}

/**
 * Takes the observer's port: the first that is handed over, and none after it. Where the observer comes late, a page may
 * be faster and hand over a port of its own; and any page may say what it likes through the right one. So each message
 * is parsed, and what it says is only ever one witness.
 */
export function receivePort(page: Document, { admits, onResponse, onFile, onTooLarge }: PortOwner): { close: () => void } {
  let port: MessagePort | undefined;
  const take = (event: Event): void => {
    const given = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (given === undefined) return;
    event.stopImmediatePropagation();
    page.removeEventListener(handOverEvent, take, true);
    port = given;
    port.onmessage = (message: MessageEvent<unknown>) => {
      if (!admits()) return;
      if (message.data === tooLarge) return onTooLarge?.();
      const parsed = observedResponseSchema.safeParse(message.data);
      if (parsed.success) return onResponse(parsed.data);
      const file = observedFileSchema.safeParse(message.data);
      if (file.success) onFile?.(file.data);
    };
  };
  page.addEventListener(handOverEvent, take, true);
  return {
    close: () => {
      page.removeEventListener(handOverEvent, take, true);
      // Any word from here tells the observer to copy no more.
      port?.postMessage('enough');
      port?.close();
      port = undefined;
    },
  };
}
