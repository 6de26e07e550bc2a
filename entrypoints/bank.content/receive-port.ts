import type { ObservedResponse } from '../../bank-adapters/types.ts';
import { handOverEvent } from '../../utils/messages/bridge.ts';
import { observedResponseSchema } from '../../utils/messages/schemas/observed.ts';

/**
 * Takes the observer's port: the first that is handed over, and none after it. A page may hand over a port of its own
 * where the observer comes late, and may say anything through it; so each message is parsed, and what it says is only
 * ever one witness.
 */
export function receivePort(page: Document, onResponse: (response: ObservedResponse) => void): { close: () => void } {
  let port: MessagePort | undefined;
  const take = (event: Event): void => {
    const given = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (given === undefined) return;
    event.stopImmediatePropagation();
    page.removeEventListener(handOverEvent, take, true);
    port = given;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const parsed = observedResponseSchema.safeParse(data);
      if (parsed.success) onResponse(parsed.data);
    };
  };
  page.addEventListener(handOverEvent, take, true);
  return {
    close: () => {
      page.removeEventListener(handOverEvent, take, true);
      port?.close();
    },
  };
}
