import { defineExtensionMessaging, type ExtensionMessage } from '@webext-core/messaging';
import type { Protocol } from './protocol.ts';

type MessageType = keyof Protocol;
type DataOf<Type extends MessageType> = Parameters<Protocol[Type]>[0];
type Answer<Value> = Value | Promise<Value>;

/** On the wire everything is unknown until a schema has parsed it. */
type Wire = Record<MessageType, (data: unknown) => unknown>;

/** The one channel between the extension's contexts. */
const wire = defineExtensionMessaging<Wire>();

/**
 * Sends a message, to the background or to a tab's content script. The compiler checks what is sent by the protocol; the
 * library's own types would multiply all kinds of all messages with each other, which soon is too much for it.
 */
export const sendMessage = <Type extends MessageType>(type: Type, data: DataOf<Type>, tabId?: number): Promise<unknown> => {
  const kind: MessageType = type;
  return tabId === undefined ? wire.sendMessage(kind, data) : wire.sendMessage(kind, data, tabId);
};

/** Answers messages of one kind until the returned function is called. What comes in is parsed by schema before anyone looks at it. */
export const onMessage = <Type extends MessageType>(type: Type, answer: (message: { data: unknown } & ExtensionMessage) => Answer<ReturnType<Protocol[Type]>>): (() => void) => {
  const kind: MessageType = type;
  return wire.onMessage(kind, answer);
};
