import { defineContentScript } from 'wxt/utils/define-content-script';
import { openPort } from './open-port.ts';
import { observeFetch } from './observe-fetch.ts';
import { observeRequests } from './observe-requests.ts';
import { createDisguise } from './disguise.ts';

/**
 * Runs in the page's own world, on watched sites only, before any script of the page. Hands copies of the responses
 * that the page asked for to the isolated world, and nothing else: it reads no request body and no header of a request,
 * asks for nothing itself, and keeps nothing.
 */
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    const post = openPort(document);
    const disguise = createDisguise();
    observeFetch(window, disguise, post);
    observeRequests(window, disguise, post);
  },
});
