import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readStatement } from '../bank-adapters/choose.ts';
import { createAdapter } from '../bank-adapters/create-adapter.ts';
import { adapter as generic } from '../bank-adapters/generic/read.ts';
import { findParts } from '../bank-adapters/parts.ts';
import { runInSlices } from '../bank-adapters/reading/in-slices.ts';

/** Gives the page its turn. A hidden tab's timers are slowed down, a message's are not. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** The reading of pages, brought into a document by the background once `bank.content` has found it worth reading. */
export default defineUnlistedScript(() => {
  findParts().read = async (view, banks, context) => {
    const work = readStatement(view, [...banks.map(createAdapter), generic], context);
    const { value, busy } = await runInSlices(work, { clock: () => performance.now(), pause });
    return { outcome: value, busy };
  };
});
