import { monthOf, type IsoMonth } from '../../../utils/model/iso-date.ts';
import type { HouseholdAccount, HouseholdRow } from '../../../utils/sample/entries.ts';
import type { Via } from '../../../utils/sample/flavour.ts';
import type { BankRequest } from '../bank.ts';
import { formatDate, formatNumber } from '../format.ts';
import { html, type Markup } from '../markup.ts';
import { shownRows } from '../shown.ts';
import { frame } from './frame.ts';

const rowsPerPage = 40;

const words: Record<Via, string> = {
  card: 'Kartenzahlung',
  'direct-debit': 'Lastschrift',
  'standing-order': 'Dauerauftrag',
  transfer: 'Überweisung',
  cash: 'Geldautomat',
  credit: 'Gutschrift',
  interest: 'Abschluss',
};

const euro = (amount: number): string => formatNumber(amount, 'de-DE');
const day = (date: string): string => formatDate(date, 'de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' });

const toRow = (row: HouseholdRow): Markup => html`
<tr>
  <td>${day(row.date)}</td>
  <td>${day(row.purchaseDate ?? row.date)}</td>
  <td class="art">${words[row.via]}</td>
  <td>${row.description}</td>
  <td class="betrag soll">${row.amountMinor < 0 ? euro(-row.amountMinor) : ''}</td>
  <td class="betrag haben">${row.amountMinor > 0 ? euro(row.amountMinor) : ''}</td>
  <td class="betrag">${euro(row.balanceAfterMinor ?? 0)}</td>
</tr>`;

interface Cut {
  rows: HouseholdRow[];
  /** The row before the oldest shown, whose balance is carried over. */
  before: HouseholdRow | undefined;
  pages: number;
  current: number;
}

/** The part of the account that the address asks for: a month, a page, or all (`seite=alle`). */
function cut(all: HouseholdRow[], query: URLSearchParams): Cut {
  const month: IsoMonth | null = query.get('monat');
  if (month !== null && month !== '') {
    const rows = all.filter((row) => monthOf(row.date) === month);
    return { rows, before: undefined, pages: 1, current: 1 };
  }
  if (query.get('seite') === 'alle') return { rows: all, before: undefined, pages: 1, current: 1 };
  const pages = Math.ceil(all.length / rowsPerPage);
  const current = Math.min(Math.max(1, Number(query.get('seite') ?? 1) || 1), pages);
  const end = current * rowsPerPage;
  return { rows: all.slice(end - rowsPerPage, end), before: all[end], pages, current };
}

function pager(path: string, { pages, current }: Cut): Markup {
  if (pages <= 1) return html``;
  const link = (target: number, label: string): Markup =>
    target < 1 || target > pages ? html`<span>${label}</span>` : html`<a href="${path}?seite=${target}">${label}</a>`;
  return html`<nav class="seiten" aria-label="Seiten">${link(current - 1, 'Neuere Umsätze')} <span>Seite ${current} von ${pages}</span> ${link(current + 1, 'Ältere Umsätze')} <a href="${path}?seite=alle">Alle auf einer Seite</a></nav>`;
}

/** An account's transactions, newest first, with the balance after each. */
export function statement({ path, query, today, household }: BankRequest, account: HouseholdAccount): string {
  const part = cut(shownRows('nordlicht', account), query);
  const tabs = [household.accounts.current, household.accounts.savings];
  return frame(
    path,
    `Umsätze ${account.name}`,
    html`<ul class="reiter">${tabs.map((each) => html`<li><a href="/konten/${each.mask}/umsaetze"${each === account ? html` aria-current="true"` : html``}>${each.name} •••• ${each.mask}</a></li>`)}</ul>
<p class="stand">Kontostand am ${day(today)}: <strong>${euro(account.balanceMinor)} EUR</strong></p>
<form class="zeitraum" method="get"><label for="monat">Monat</label> <input id="monat" name="monat" type="month" value="${query.get('monat') ?? ''}"> <button type="submit">Anzeigen</button></form>
${part.rows.length === 0 ? html`<p class="leer">In diesem Zeitraum liegen keine Umsätze vor.</p>` : table(part)}
${pager(path, part)}`,
  );
}

const table = ({ rows, before }: Cut): Markup => html`<table class="umsaetze">
<caption>Umsätze in EUR</caption>
<thead><tr><th scope="col">Buchung</th><th scope="col">Wertstellung</th><th scope="col">Art</th><th scope="col">Verwendungszweck</th><th scope="col" class="betrag">Soll</th><th scope="col" class="betrag">Haben</th><th scope="col" class="betrag">Saldo</th></tr></thead>
<tbody>${rows.map(toRow)}</tbody>
${before === undefined ? html`` : html`<tfoot><tr><td colspan="6">Übertrag</td><td class="betrag">${euro(before.balanceAfterMinor ?? 0)}</td></tr></tfoot>`}
</table>`;
