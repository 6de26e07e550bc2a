import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnce } from './start.ts';

/**
 * Reads the page, on watched sites only. Registered at run time before the observer, so that it is listening when that
 * hands over its port.
 *
 * The world given here is not where it runs: a script registered at run time runs where its registration says, and this
 * one's says the isolated world. Saying `MAIN` keeps away the start-up code for isolated scripts, which announces the
 * extension by its id on the page's own document, and which lets any script of the page end ours.
 */
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    startOnce();
  },
});
