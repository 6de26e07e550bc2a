import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { merchantNameByLanguage } from '../utils/categorize/merchant-language.ts';
import { createFileDesk } from '../utils/import-export/in/file-desk.ts';
import type { FileWorkerReply, WorkerReply, WorkerRequest } from '../utils/messages/worker-protocol.ts';
import { workerRequest } from '../utils/messages/worker-protocol.ts';

/** The worker that the dashboard starts for what takes longer than a frame. It keeps the files that it was told to read, and nothing else. */
export default defineUnlistedScript(() => {
  const files = createFileDesk();

  const answer = (request: WorkerRequest): WorkerReply | FileWorkerReply => {
    const { id } = request;
    switch (request.task) {
      case 'merchant-names':
        return { id, names: request.descriptors.map(merchantNameByLanguage) };
      case 'read-file':
        return { id, kind: 'file', summary: files.read(request.file, request.name, request.bytes, request.options) };
      case 'file-rows':
        return { id, kind: 'rows', account: files.rows(request.file, request.list, request.from, request.most) };
      case 'forget-files':
        files.forget();
        return { id, kind: 'forgotten' };
    }
  };

  self.addEventListener('message', (event: MessageEvent<unknown>) => {
    const request = workerRequest.parse(event.data);
    try {
      self.postMessage(answer(request));
    } catch (error) {
      // Whoever asks must not wait for ever; what it was is told where errors are seen.
      self.postMessage({ id: request.id, kind: 'failed' } satisfies FileWorkerReply);
      throw error;
    }
  });
});
