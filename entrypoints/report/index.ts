import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findParts } from '../../bank-adapters/parts.ts';
import { copyPage, TooLarge } from './copy-page.ts';
import { makeReport } from './make-report.ts';

const randomWord = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The making of reports, brought into a document by the background when its user reports a problem. */
export default defineUnlistedScript(() => {
  const parts = findParts();
  parts.report = (view) => {
    try {
      const isOurs = (element: Element): boolean => element === parts.receipt?.host || element === parts.teaching?.host;
      const report = makeReport({ copyPage: () => copyPage(view, { isOurs }), url: view.url.href, responses: view.responses, seed: randomWord() });
      return { ok: true, report };
    } catch (error) {
      return { ok: false, code: error instanceof TooLarge ? 'too-large' : 'failed' };
    }
  };
});
