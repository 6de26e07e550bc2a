import { addDays, type IsoDate } from '../../utils/model/iso-date.ts';
import type { ExpectedTransaction } from '../demo-bank/expected.ts';
import { servePages, type PageServer } from './content/serve-pages.ts';

/** One account without balances, so that nothing but the order tells twins apart; newest first. */
export function pagingLedger(today: IsoDate, count: number): ExpectedTransaction[] {
  const shops = ['Corner Café', 'Corner Café', 'Green Grocer', 'Night Bus', 'Book Nook', 'City Bakery', 'Water Works'];
  return Array.from({ length: count }, (_, index) => {
    // Four rows a day; each eighth repeats the one before it, so that twins lie on many a page break.
    const twinOf = index % 8 === 7 || index % 20 === 0 ? index - 1 : index;
    const at = Math.max(0, twinOf);
    return {
      date: addDays(today, -Math.floor(at / 4) - 1),
      amountMinor: -(150 + ((at * 37) % 900)),
      currency: 'GBP',
      description: `${shops[at % shops.length]} ${100 + (at % 13)}`,
      pending: false,
    };
  }).toSorted((a, b) => b.date.localeCompare(a.date));
}

const pounds = (minor: number): string => `-£${(Math.abs(minor) / 100).toFixed(2)}`;
const day = (date: IsoDate): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

const tableRow = ({ date, description, amountMinor }: ExpectedTransaction): string => `<tr><td>${day(date)}</td><td>${description}</td><td>${pounds(amountMinor)}</td></tr>`;
const table = (rows: readonly ExpectedTransaction[]): string =>
  `<table><thead><tr><th>Date</th><th>Description</th><th>Amount</th></tr></thead><tbody>${rows.map(tableRow).join('')}</tbody></table>`;
const page = (main: string, rest = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>Everyday account</title></head><body><main><h1>Everyday account</h1><p>Account ending 4410</p>${main}</main>${rest}</body></html>`;

const pageSize = 20;

/** Data that only the page's own script can read: what lies open in a page's markup is read there, whatever is shown. */
const packed = (value: unknown): string => `JSON.parse(new TextDecoder().decode(Uint8Array.from(atob('${Buffer.from(JSON.stringify(value)).toString('base64')}'), (byte) => byte.charCodeAt(0))))`;

/** A list of fixed height that keeps but the rows that can be seen, as many banks' applications do. */
const windowed = (rows: readonly ExpectedTransaction[]): string =>
  page(
    '<h2>Transactions</h2><div id="box" role="list" style="height:480px;overflow-y:auto"><div id="room" style="position:relative"></div></div>',
    `<script>
      const rows = ${packed(rows.map((each) => [day(each.date), each.description, pounds(each.amountMinor)]))};
      const [box, room, height] = [document.querySelector('#box'), document.querySelector('#room'), 40];
      room.style.height = rows.length * height + 'px';
      const draw = () => {
        const first = Math.max(0, Math.floor(box.scrollTop / height) - 2);
        room.replaceChildren(...rows.slice(first, first + 18).map((cells, index) => {
          const row = document.createElement('div');
          row.setAttribute('role', 'listitem');
          row.style.cssText = 'position:absolute;display:flex;gap:24px;height:40px;top:' + (first + index) * height + 'px';
          row.append(...cells.map((text) => { const cell = document.createElement('span'); cell.append(text); return cell; }));
          return row;
        }));
      };
      box.addEventListener('scroll', draw);
      draw();
    </script>`,
  );

/** A list that grows when its end comes into view. */
const endless = (rows: readonly ExpectedTransaction[]): string =>
  page(
    `<h2>Transactions</h2>${table(rows.slice(0, pageSize))}<p id="end">&nbsp;</p>`,
    `<script>
      const rest = ${packed(rows.slice(pageSize).map(tableRow))};
      new IntersectionObserver(([end]) => {
        if (!end.isIntersecting) return;
        const parsed = new DOMParser().parseFromString('<table><tbody>' + rest.splice(0, ${pageSize}).join('') + '</tbody></table>', 'text/html');
        setTimeout(() => document.querySelector('tbody').append(...parsed.querySelectorAll('tr')), 150);
      }).observe(document.querySelector('#end'));
    </script><style>tr{height:60px}</style>`,
  );

/** Pages cut anywhere, within a day as well, each a document of its own. */
function paged(rows: readonly ExpectedTransaction[], query: URLSearchParams): string {
  const at = Number(query.get('page') ?? 1);
  const last = Math.ceil(rows.length / pageSize);
  return page(`<h2>Transactions</h2>${table(rows.slice((at - 1) * pageSize, at * pageSize))}
    <nav aria-label="Pages">${at > 1 ? `<a href="?page=${at - 1}">Previous</a>` : ''} Page ${at} of ${last} ${at < last ? `<a href="?page=${at + 1}">Next</a>` : ''}</nav>`);
}

/** A month at a time, chosen from a list that a form sends; one month has none. */
function monthly(rows: readonly ExpectedTransaction[], query: URLSearchParams): string {
  const months = ['2026-11', '2026-10', '2026-09'];
  const chosen = query.get('month') ?? months[0] ?? '';
  const shown = chosen === '2026-10' ? [] : rows.filter(({ date }) => date.startsWith(chosen));
  const name = (month: string): string => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-02T12:00:00Z`));
  return page(`<form><label>Month <select name="month">${months.map((month) => `<option value="${month}"${month === chosen ? ' selected' : ''}>${name(month)}</option>`).join('')}</select></label><button>Show</button></form>
    <h2>Transactions</h2>${shown.length === 0 ? '<p>There are no transactions in this period.</p>' : table(shown)}`);
}

/** Serves the four, each a site of its own. */
export async function servePagingBank(rows: readonly ExpectedTransaction[]): Promise<PageServer> {
  const builds: Record<string, (query: URLSearchParams) => string> = {
    '/windowed': () => windowed(rows),
    '/endless': () => endless(rows),
    '/paged': (query) => paged(rows, query),
    '/monthly': (query) => monthly(rows, query),
  };
  return servePages(
    Object.fromEntries(
      Object.entries(builds).map(([path, build]) => [
        path,
        (request, response) => {
          const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(build(searchParams));
        },
      ]),
    ),
  );
}
