import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol.ts';

/** The one channel between the extension's contexts. What comes out of it is parsed by schema before anyone looks at it. */
export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
