import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { merchantNameByLanguage } from '../utils/categorize/merchant-language.ts';
import type { WorkerReply } from '../utils/messages/worker-protocol.ts';
import { workerRequest } from '../utils/messages/worker-protocol.ts';

/** The worker that the dashboard starts for what takes longer than a frame. It keeps nothing. */
export default defineUnlistedScript(() => {
  self.addEventListener('message', (event: MessageEvent<unknown>) => {
    const { id, descriptors } = workerRequest.parse(event.data);
    const reply: WorkerReply = { id, names: descriptors.map(merchantNameByLanguage) };
    self.postMessage(reply);
  });
});
