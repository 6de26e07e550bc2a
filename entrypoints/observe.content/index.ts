import { defineContentScript } from 'wxt/utils/define-content-script';
import { createWardrobe } from './disguise.ts';
import { disguiseText } from './disguise-text.ts';
import { observeFetch } from './observe-fetch.ts';
import { observeFiles } from './observe-files.ts';
import { observeRequests } from './observe-requests.ts';
import { openPort } from './open-port.ts';

/**
 * Runs in the page's own world, on watched sites only, before any script of the page. Hands copies of the responses
 * that the page asked for, and the files that it made, to the isolated world, and nothing else: it reads no request body
 * and no header of a request, asks for nothing itself, and keeps nothing.
 */
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    const outlet = openPort(document);
    const wardrobe = createWardrobe();
    disguiseText(window, wardrobe);
    observeFetch(window, wardrobe.disguise, outlet);
    observeRequests(window, wardrobe.disguise, outlet);
    observeFiles(window, wardrobe.disguise, outlet);
  },
});
