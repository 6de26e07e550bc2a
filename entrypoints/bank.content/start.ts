import { hasVisiblePasswordField } from '../../bank-adapters/choose/password-field.ts';
import { findParts } from '../../bank-adapters/parts.ts';
import { findRoots } from '../../bank-adapters/reading/roots.ts';
import type { PageView } from '../../bank-adapters/types.ts';
import { listenToBackground } from '../../utils/messages/from-background.ts';
import { openImport, requestFirstContext, requestPageContext, tellStep } from '../../utils/messages/from-content.ts';
import type { PageContext } from '../../utils/messages/protocol.ts';
import { sleep } from '../../utils/messages/until-answered.ts';
import { localDate } from '../../utils/model/iso-date.ts';
import type { ReportReply } from '../../utils/model/report.ts';
import { createCaptureLoop } from './capture-loop.ts';
import { createDelivery } from './deliver.ts';
import { createFileShelf, type FileShelf } from './files/file-shelf.ts';
import { readBase64, readHead } from './files/read-file.ts';
import { watchLinks } from './files/watch-links.ts';
import { isWanted } from './is-wanted.ts';
import { createCatchUpJoin } from './join-catch-up.ts';
import { createPageReading } from './page-reading.ts';
import { createPageView } from './page-view.ts';
import { createPasswordGuard } from './password-guard.ts';
import { receivePort } from './receive-port.ts';
import { createRecentRoots, type RecentRoots } from './recent-roots.ts';
import { reportPage } from './report-page.ts';
import { createResponseShelf, type ResponseShelf } from './response-shelf.ts';
import { createTelling } from './tell-on-page.ts';
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
  // Who asks before the background has answered is not forgotten.
  let isAsked = false;
  globalThis.tidemarkReader = {
    readAgain: () => {
      isAsked = true;
    },
  };
  const stops: (() => void)[] = [];
  const stop = (): void => {
    for (const each of stops.splice(0)) each();
    globalThis.tidemarkReader = undefined;
  };

  // Synchronously, before the observer runs; what comes before the background has answered waits on the shelf.
  const shelf = createResponseShelf();
  const roots = createRecentRoots(() => performance.now());
  const guard = createPasswordGuard({
    isFieldVisible: () => {
      const view = createPageView(window, []);
      return hasVisiblePasswordField(view, roots.find(view));
    },
    onRaise: () => {
      shelf.empty();
      files.empty();
    },
  });
  const files = createFileShelf({
    clock: () => performance.now(),
    sleep,
    newId: () => crypto.randomUUID(),
    isByUser: () => navigator.userActivation.isActive,
    isGuarded: guard.isRaised,
    readHead,
    readBase64,
  });
  const port = receivePort(document, { admits: () => shelf.admits() && !guard.isRaised(), onResponse: shelf.put, onFile: files.put, onTooLarge: shelf.miss });
  stops.push(shelf.empty, files.empty, port.close, watchLinks(window, files.press));
  const read = async (): Promise<void> => {
    await untilShown(document);
    const context = await requestFirstContext();
    if (context === null) return stop();
    if (context.pageOnly) port.close();
    readWhileWatched(context, { shelf, files, roots }, guard.isRaised, { stops, stop });
    if (isAsked) globalThis.tidemarkReader?.readAgain();
  };
  // Nobody answers: an update or removal got in between.
  void read().catch(stop);
}

function readWhileWatched(context: PageContext, { shelf, files, roots }: { shelf: ResponseShelf; files: FileShelf; roots: RecentRoots }, raiseGuard: () => boolean, { stops, stop }: { stops: (() => void)[]; stop: () => void }): void {
  const parts = findParts();
  if (context.recipes !== undefined) parts.recipes = context.recipes;
  const fixedNow = __TEST_BUILD__ ? context.testNow : undefined;
  const now = (): number => fixedNow ?? Date.now();
  shelf.sortOut((response) => isWanted(response, parts.banks, context.adapterId));

  const view = (): PageView => createPageView(window, shelf.responses(), fixedNow);
  const reading = createPageReading({
    parts,
    context,
    view,
    onLooked: (page, took) => {
      watch.observeNewRoots(page);
      roots.note(findRoots(page), took);
      raiseGuard();
    },
    bringParts: async (missing) => void (await requestPageContext(...missing)),
  });
  const telling = createTelling({
    parts,
    wanted: context.receipt,
    bringReceipt: async () => void (await requestPageContext('receipt')),
    today: () => localDate(new Date(now())),
    openImport: async (order) => void (await openImport(order)),
  });
  files.onSpotted((file) => void telling.tellFile(file));
  const loop = createCaptureLoop({
    prepare: reading.prepare,
    capture: async () => {
      const result = await reading.read();
      if (result?.outcome.kind === 'ignored' && result.outcome.reason === 'password-field') shelf.empty();
      return result;
    },
    deliver: createDelivery({
      now,
      countResponses: () => ({ kept: shelf.responses().length, dropped: shelf.dropped() }),
      onReceipt: (receipt, outcome) => {
        catchUp.noteDelivery(outcome);
        void telling.tell(receipt, outcome);
      },
    }),
    onLost: stop,
  });
  const catchUp = createCatchUpJoin({ parts, view, readNow: () => loop.request('asked'), tell: tellStep, requestContext: requestPageContext });
  const watch = watchPage(window, {
    onChange: (reason) => {
      catchUp.noteChange();
      // What has loaded is looked through at once, and without keeping the page waiting.
      if (reason !== 'load') raiseGuard();
      loop.request(reason);
    },
    isOurs: (node) => node === parts.receipt?.host || node === parts.teaching?.host,
  });
  const readAgain = (): void => {
    telling.insist();
    loop.request('asked');
    void catchUp.join();
  };
  const onReport = (): Promise<ReportReply> => reportPage({ parts, view, bringReport: async () => void (await requestPageContext('report')) });
  globalThis.tidemarkReader = { readAgain };
  shelf.onArrival(() => loop.request('response'));
  // A page that is left while it is being turned may come back later; by then somebody else turns.
  window.addEventListener('pagehide', catchUp.stop, { once: true });
  stops.push(loop.stop, watch.stop, catchUp.stop, () => parts.receipt?.hide(), listenToBackground({ onCapture: readAgain, onStop: stop, onReport, onFiles: files.list, onFile: files.open }));
  loop.request('load');
  if (context.catchUp !== undefined) void catchUp.join(context);
  if (context.isTaught === true) void Promise.allSettled([requestPageContext('reader', 'teach')]);
}

/** A page that is rendered ahead of a visit nobody has made yet is not read. */
async function untilShown(page: Document): Promise<void> {
  if ('prerendering' in page && page.prerendering === true) {
    await new Promise((resolve) => page.addEventListener('prerenderingchange', resolve, { once: true }));
  }
}
