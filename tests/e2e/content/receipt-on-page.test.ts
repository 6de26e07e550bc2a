import { expect } from 'vitest';
import { poll, type DrivenPage } from '../browsers/index.ts';
import { story } from '../story.ts';
import { servePages, type ServedPages } from './serve-pages.ts';

const rows = Array.from({ length: 6 }, (_, index) => `<tr><td>${20 - index} Nov 2026</td><td>Coffee House ${index}</td><td>-${index + 2}.50</td></tr>`).join('');
const statement = (around: string, { lang = 'en-GB', dir = 'ltr' } = {}): string =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>Statement</title></head><body><h1>Everyday account ••3307</h1><p>Balance £412.50</p>
  <table><thead><tr><th>Date</th><th>Description</th><th>Amount</th></tr></thead><tbody>${rows}</tbody></table>${around}</body></html>`;

/** The strictest policy that a bank could send: no style of anybody's, no script. */
const strict = "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const hostileStyle = '<style>html > div, div, * { display: none !important; position: static !important; color: red !important; font: 99px cursive !important } html, head, body, table, tbody, thead, tr, td, th, h1, p, button { display: revert !important }</style>';
const bar = '<nav style="position:fixed;inset:auto 0 0 0;height:120px;background:#eee"><button style="width:100%;height:100%">Pay</button></nav>';

const pages: ServedPages = {
  '/strict': (_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': strict }).end(statement('')),
  '/hostile': statement(hostileStyle),
  '/bar': statement(bar),
  '/rtl': statement('', { lang: 'he', dir: 'rtl' }),
};

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the receipt is, found as the page can find it: by what a person would hit. */
const boxOf = (page: DrivenPage): Promise<Box> =>
  page.waitFor(
    () => {
      const host = [...document.documentElement.children].find(({ tagName }) => tagName === 'DIV');
      const hits: [number, number][] = [];
      for (let x = 2; x < innerWidth; x += 4) for (let y = 2; y < innerHeight; y += 4) if (host !== undefined && document.elementFromPoint(x, y) === host) hits.push([x, y]);
      const [xs, ys] = [hits.map(([x]) => x), hits.map(([, y]) => y)];
      return hits.length > 20 && { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    },
    { what: 'the receipt to be seen' },
  );

story('the receipt stands where it should, whatever the page says', async ({ tidemark }) => {
  const server = await servePages(pages);
  try {
    const look = async (name: string): Promise<{ box: Box; width: number; height: number }> => {
      const url = server.urlOf(name, `/${name}`);
      await tidemark.watch(url);
      const { page, leave } = await tidemark.visit(url);
      await poll(async () => (await page.receipt()) || undefined, { what: `the receipt of ${name}` });
      const box = await boxOf(page);
      const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
      await leave();
      return { box, width, height };
    };
    const strictly = await look('strict');
    // Styled: its own width, in its corner, and not a line of text across the page.
    expect(strictly.box.right - strictly.box.left).toBeGreaterThan(290);
    expect(strictly.box.right - strictly.box.left).toBeLessThan(330);
    expect(strictly.box.left).toBeGreaterThan(strictly.width / 2);
    expect(strictly.box.bottom).toBeGreaterThan(strictly.height - 40);

    const hostile = await look('hostile');
    expect(Math.abs(hostile.box.bottom - hostile.box.top - (strictly.box.bottom - strictly.box.top))).toBeLessThanOrEqual(8);

    const overBar = await look('bar');
    expect(overBar.box.bottom).toBeLessThanOrEqual(overBar.height - 120);

    const mirrored = await look('rtl');
    expect(mirrored.box.right).toBeLessThan(mirrored.width / 2);
  } finally {
    await server.close();
  }
});
