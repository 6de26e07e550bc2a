import { adapters } from '../../bank-adapters/readers.ts';
import { captureStatement } from '../../bank-adapters/choose.ts';
import { listenToBackground } from '../../utils/messages/from-background.ts';
import { requestPageContext, submitCapture } from '../../utils/messages/from-content.ts';
import type { PageContext } from '../../utils/messages/protocol.ts';
import { createCaptureLoop } from './capture-loop.ts';
import { createPageView } from './page-view.ts';
import { receivePort } from './receive-port.ts';
import { createResponseShelf } from './response-shelf.ts';
import { watchPage } from './watch-page.ts';

declare global {
  // In the isolated world, which no script of the page reaches: set while a reader runs in this document.
  var tidemarkReader: { readAgain: () => void } | undefined;
}

/** Starts the reader, or has the one that runs read again: a tab may be injected into twice. */
export function startOnce(): void {
  if (window.top !== window) return;
  if (globalThis.tidemarkReader !== undefined) {
    globalThis.tidemarkReader.readAgain();
    return;
  }
  const stops: (() => void)[] = [];
  const stop = (): void => {
    for (const each of stops.splice(0)) each();
    globalThis.tidemarkReader = undefined;
  };
  // Synchronously, before the observer runs; what comes before the background has answered waits on the shelf.
  const shelf = createResponseShelf();
  const port = receivePort(document, shelf.put);
  stops.push(port.close);
  globalThis.tidemarkReader = { readAgain: () => undefined };
  void readWhileWatched(shelf, port, stops, stop).catch(stop);
}

async function readWhileWatched(
  shelf: ReturnType<typeof createResponseShelf>,
  port: ReturnType<typeof receivePort>,
  stops: (() => void)[],
  stop: () => void,
): Promise<void> {
  await untilShown(document);
  const context = await requestPageContext();
  if (context === null) return stop();
  if (context.pageOnly) port.close();

  const visitId = crypto.randomUUID();
  let sequence = 0;
  const view = (): ReturnType<typeof createPageView> => createPageView(window, shelf.responses(), context.testNow);
  shelf.sortOut(view, adapters, context.adapterId);

  const loop = createCaptureLoop({
    capture: () => {
      const outcome = captureStatement(view(), adapters, { lastRowCounts: rowCounts(context) });
      if (outcome.kind === 'ignored' && outcome.reason === 'password-field') shelf.empty();
      return outcome;
    },
    submit: (outcome) => submitCapture({ visitId, sequence: sequence++, capturedAt: context.testNow ?? Date.now(), outcome }),
    onLost: stop,
  });
  const readAgain = (): void => loop.request('asked');
  globalThis.tidemarkReader = { readAgain };
  shelf.onArrival(() => loop.request('response'));
  stops.push(loop.stop, watchPage(window, loop.request), listenToBackground({ onCapture: readAgain, onStop: stop }));
  loop.request('load');
}

const rowCounts = ({ accounts }: PageContext): Record<string, number> =>
  Object.fromEntries(accounts.flatMap(({ key, lastRowCount }) => (lastRowCount === undefined ? [] : [[key, lastRowCount]])));

/** A page that is rendered ahead of a visit nobody has made yet is not read. */
async function untilShown(page: Document): Promise<void> {
  if ('prerendering' in page && page.prerendering === true) {
    await new Promise((resolve) => page.addEventListener('prerenderingchange', resolve, { once: true }));
  }
}
