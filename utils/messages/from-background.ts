/** What the background and our own pages ask of a content script: the receiving half, in the page. */
import type { FileContents, OfferedFile } from '../model/offered-file.ts';
import type { ReportReply } from '../model/report.ts';
import { onMessage } from './messaging.ts';
import { fileOrderSchema } from './schemas/offered-file.ts';

export interface PageOrders {
  /** Read the page again, now. */
  onCapture: () => void;
  /** The site is no longer watched: stop, and leave no trace. */
  onStop: () => void;
  /** Make a report of the page, for its user to look at. */
  onReport: () => Promise<ReportReply>;
  /** The files that are offered, and what one of them holds. */
  onFiles: () => OfferedFile[];
  onFile: (id: string) => Promise<FileContents | null>;
}

const accepted = { accepted: true } as const;

/** Listens until the returned function is called. Only the extension itself can send these. */
export function listenToBackground({ onCapture, onStop, onReport, onFiles, onFile }: PageOrders): () => void {
  const stops = [
    onMessage('page/capture', () => {
      onCapture();
      return accepted;
    }),
    onMessage('page/stop', () => {
      onStop();
      return accepted;
    }),
    onMessage('page/report', onReport),
    onMessage('page/files', onFiles),
    onMessage('page/file', ({ data }) => onFile(fileOrderSchema.parse(data).id)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
