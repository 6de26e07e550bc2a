import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findParts } from '../../bank-adapters/parts.ts';
import { createHands } from './hands.ts';
import { turnPages } from './turn-pages.ts';

/** Turns the pages of a list, at a person's request. Brought into the documents of a tab that is catching up. */
export default defineUnlistedScript(() => {
  const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
  findParts().catchUp = (page) =>
    turnPages(page, {
      hands: createHands(window),
      clock: () => performance.now(),
      random,
      sleep: (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
    });
});
