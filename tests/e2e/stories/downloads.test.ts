import { expect } from 'vitest';
import { poll, type DrivenPage } from '../browsers/index.ts';
import { servePages, type PageServer } from '../content/serve-pages.ts';
import { story, type Stage } from '../story.ts';
import type { Visit } from '../tidemark.ts';

declare const chrome: { tabs: { query: (filter: Record<string, never>) => Promise<{ url?: string }[]> } };

const csv = ['Buchungstag;Verwendungszweck;Betrag;Währung', '21.11.2026;"Bäckerei Sonne";-3,20;EUR', '20.11.2026;Gehalt;2310,00;EUR', '19.11.2026;Blumen;-12,00;EUR'].join('\r\n');

/** How a bank's page hands out a file; each runs in the page when its button is pressed. */
const ways = {
  // A link that is hung into the page, pressed, and taken away again.
  attached: (text: string) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    link.download = 'umsaetze.csv';
    link.click();
    link.remove();
    URL.revokeObjectURL(link.href);
  },
  // A link that is never in the page.
  detached: (text: string) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
    link.download = 'umsaetze.csv';
    setTimeout(() => link.dispatchEvent(new MouseEvent('click')), 0);
  },
  picture: () => {
    const [picture = 0] = [0].map(() => URL.createObjectURL(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' })));
    document.body.appendChild(document.createElement('img')).src = String(picture);
  },
  worker: () => {
    const started = new Worker(URL.createObjectURL(new Blob(['// 2026-11-02;Coffee House;-12,50\npostMessage("here")'], { type: 'text/javascript' })));
    started.onmessage = () => void (document.title = 'The worker runs');
  },
};

const run = (name: keyof typeof ways): string => `(${ways[name].toString()})(${JSON.stringify(csv)})`;
const pageOf = (): string => `<!doctype html><html lang="de"><head><title>Export</title></head><body><h1>Umsätze herunterladen</h1>
${Object.keys(ways).map((name) => `<p><button id="${name}">${name}</button></p>`).join('')}
<p><a id="data" download="konto.csv" href="data:text/csv;charset=utf-8,${encodeURIComponent(csv)}">data</a></p>
<p><a id="plain" href="/export/umsaetze?format=csv&amp;lang=de">plain</a></p>
<script>for (const [id, work] of Object.entries({${(Object.keys(ways) as (keyof typeof ways)[]).map((name) => `${name}: () => ${run(name)}`).join()}})) document.getElementById(id).onclick = work;</script></body></html>`;

interface Bank extends PageServer {
  /** How often its server was asked for the file. */
  asked: () => number;
}

async function openBank(): Promise<Bank> {
  let asked = 0;
  const server = await servePages({
    '/': pageOf(),
    '/export/umsaetze': (_request, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="umsaetze.csv"' }).end(csv);
    },
  });
  return { ...server, asked: () => asked };
}

async function visitBank({ tidemark }: Stage, server: PageServer): Promise<Visit> {
  const url = server.urlOf('bank', '/');
  await tidemark.finishOnboarding();
  await tidemark.watch(url);
  const visit = await tidemark.visit(url);
  await visit.status();
  return visit;
}

const says = (page: DrivenPage, words: string): Promise<string> => poll(async () => ((await page.receipt()).includes(words) ? page.receipt() : undefined), { what: `“${words}” on the page` });
/** Where a tab shows the import. */
const importAddress = (page: DrivenPage): Promise<string | undefined> => page.evaluate(async () => (await chrome.tabs.query({})).find((tab) => tab.url?.includes('?import='))?.url);

/** What the dashboard says of each file. */
const counts = (page: DrivenPage): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.import-file')].map((file) => `${file.querySelector('h2')?.textContent}: ${/^\d+ \w+/.exec(file.querySelector('.import-list-facts p')?.textContent ?? '')}, ${file.querySelector('.import-counts')?.textContent}`));

story('a file that a page makes is looked at before anything of it is stored', async (stage) => {
  const { tidemark } = stage;
  const server = await openBank();
  try {
    const { page } = await visitBank(stage, server);
    await tidemark.dashboard.goto(`${tidemark.browser.extensionOrigin}/options.html#/transactions?import=files`);
    const previewed: string[] = [];
    for (const [button, words, name] of [['#attached', 'umsaetze.csv', 'umsaetze.csv'], ['#detached', 'a file with transactions', 'download.csv'], ['#data', 'konto.csv', 'konto.csv']] as const) {
      await page.bringToFront();
      await page.click(button);
      await says(page, words);
      // Nobody has asked for it yet: it has not left the page.
      expect(await counts(tidemark.dashboard)).toEqual(previewed);
      await page.pressPainted('Look at it in Tidemark');
      // The second and the third hold the same once more.
      previewed.push(`${name}: 3 transactions, ${previewed.length === 0 ? '3 new · 0 known' : '0 new · 3 known'}`);
      await tidemark.dashboard.waitFor((files) => document.querySelectorAll('.import-counts').length === files, { what: `the preview of ${name}` }, previewed.length);
      expect(await counts(tidemark.dashboard)).toEqual(previewed);
    }
    expect(await tidemark.readBack()).toEqual([]);
  } finally {
    await server.close();
  }
});

story('a file from the bank’s server is never asked for again, and the page says how to drop it', async (stage) => {
  const { tidemark } = stage;
  const server = await openBank();
  try {
    const { page } = await visitBank(stage, server);
    await page.click('#plain');
    await says(page, 'umsaetze.csv');
    expect(await page.receipt()).toContain('drop it into Tidemark');
    await page.pressPainted('Open Tidemark to drop it');
    const opened = await poll(() => importAddress(tidemark.dashboard), { what: 'the dashboard where files are dropped' });
    expect(opened).toMatch(/#\/transactions\?import=files$/);
    expect(server.asked()).toBe(1);
  } finally {
    await server.close();
  }
});

story('pictures and scripts are no files of a bank’s', async (stage) => {
  const server = await openBank();
  try {
    const { page, tabId } = await visitBank(stage, server);
    await page.click('#picture');
    await page.click('#worker');
    await page.waitFor(() => document.title === 'The worker runs', { what: 'the page’s own worker' });
    await page.click('#attached');
    await says(page, 'umsaetze.csv');
    const popup = await offeringPopup(stage, tabId);
    expect(await popup.evaluate(() => [...document.querySelectorAll('.popup-files button')].map((button) => button.textContent))).toEqual(['Look at umsaetze.csv']);
  } finally {
    await server.close();
  }
});

/** Opens the popup until the page behind it offers a file. */
async function offeringPopup({ tidemark }: Stage, tabId: number): Promise<DrivenPage> {
  const path = `popup.html?tab=${tabId}`;
  const popup = await tidemark.browser.openExtensionPage(path);
  await poll(
    async () => {
      if (await popup.evaluate(() => document.querySelector('.popup-files') !== null)) return true;
      await popup.goto(`${tidemark.browser.extensionOrigin}/${path}`);
      return popup.waitFor(() => document.querySelector('.popup-site') !== null, { what: 'the popup' }).then(() => false);
    },
    { what: 'the file in the popup' },
  );
  return popup;
}

story('without a receipt on the page the popup offers the file, also after the background was stopped, and the page says when it is gone', async (stage) => {
  const { tidemark } = stage;
  const server = await openBank();
  try {
    await tidemark.finishOnboarding();
    await tidemark.dashboard.goto(`${tidemark.browser.extensionOrigin}/options.html#/settings`);
    await tidemark.dashboard.click({ role: 'checkbox', name: 'Receipt on the page' });
    const { page, tabId } = await visitBank(stage, server);
    await page.click('#attached');
    await tidemark.browser.killBackground();
    const popup = await offeringPopup(stage, tabId);
    expect(await page.receipt()).toBe('');
    await popup.click({ role: 'button', name: 'Look at umsaetze.csv' });
    const address = await poll(() => importAddress(tidemark.dashboard), { what: 'the dashboard with the file' });
    await tidemark.dashboard.goto(address);
    await tidemark.dashboard.waitFor(() => document.querySelector('.import-counts') !== null, { what: 'the preview' });
    expect(await counts(tidemark.dashboard)).toEqual(['umsaetze.csv: 3 transactions, 3 new · 0 known']);

    await page.close();
    await tidemark.dashboard.goto(`${tidemark.browser.extensionOrigin}/options.html#/`);
    await tidemark.dashboard.goto(address);
    await tidemark.dashboard.waitFor(() => document.body.textContent.includes('Drop it here from your downloads.'), { what: 'words about what to do' });
  } finally {
    await server.close();
  }
});
