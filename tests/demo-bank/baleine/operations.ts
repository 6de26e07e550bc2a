import { addDays, type IsoDate } from '../../../utils/model/iso-date.ts';
import type { HouseholdAccount, HouseholdRow } from '../../../utils/sample/entries.ts';
import type { BankRequest } from '../bank.ts';
import { formatDate, formatMoney } from '../format.ts';
import { html, type Markup } from '../markup.ts';
import { shownRows } from '../shown.ts';
import { frame } from './frame.ts';

const rowsAtOnce = 30;

/** The heading of a day as the bank writes it: no year within the current one. */
function dayHeading(date: IsoDate, today: IsoDate): string {
  if (date === today) return 'Aujourd’hui';
  if (date === addDays(today, -1)) return 'Hier';
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return formatDate(date, 'fr-FR', { weekday: 'long', day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) });
}

const operation = (row: HouseholdRow): Markup => html`
    <div class="operation${row.amountMinor > 0 ? ' credit' : ''}">
      <div class="details">
        <div class="libelle">${row.description}</div>
        ${row.original === undefined ? html`` : html`<div class="change">Payé en devise : ${formatMoney(Math.abs(row.original.amountMinor), row.original.currency, 'fr-FR')}</div>`}
      </div>
      <div class="montant">${formatMoney(row.amountMinor, row.currency, 'fr-FR')}</div>
    </div>`;

const days = (rows: HouseholdRow[], today: IsoDate): Markup => html`${[...Map.groupBy(rows, (row) => row.date)].map(
  ([date, ofDay]) => html`
  <section class="jour">
    <h3>${dayHeading(date, today)}</h3>
    <div class="liste">${ofDay.map(operation)}
    </div>
  </section>`,
)}`;

/** Never cuts a day in two: the next portion starts with another one. */
function portionEnd(rows: HouseholdRow[], start: number): number {
  let end = Math.min(start + rowsAtOnce, rows.length);
  while (end < rows.length && rows[end]?.date === rows[end - 1]?.date) end += 1;
  return end;
}

const portion = (path: string, rows: HouseholdRow[], start: number, end: number, today: IsoDate): Markup => html`${days(rows.slice(start, end), today)}
${end >= rows.length ? html`<p class="fin">Vous avez atteint la première opération du compte.</p>` : html`<button class="plus" type="button" data-suite="${path}/suite?apres=${end}">Voir plus d’opérations</button>`}`;

function ofYear(rows: HouseholdRow[], year: string | null): HouseholdRow[] {
  return year === null ? rows : rows.filter((row) => row.date.startsWith(year));
}

/** An account's operations under headings of days. `?tout` lists all of them, `?annee=` those of one year. */
export function operations({ path, query, today }: BankRequest, account: HouseholdAccount): string {
  const shown = shownRows('baleine', account);
  const booked = ofYear(shown.filter((row) => !row.pending), query.get('annee'));
  const pending = shown.filter((row) => row.pending);
  const end = query.has('tout') ? booked.length : portionEnd(booked, 0);
  const list =
    booked.length === 0
      ? html`<p class="vide">Aucune opération sur cette période.</p>`
      : html`<div class="releve" id="releve">${portion(path, booked, 0, end, today)}</div>`;
  return frame(
    path,
    account.name,
    html`<div class="entete"><span class="numero">n° ••••${account.mask}</span> <span>Solde</span> <strong class="solde">${formatMoney(account.balanceMinor, account.currency, 'fr-FR')}</strong></div>
${pending.length === 0 ? html`` : html`<section class="encours" aria-labelledby="encours"><h2 id="encours">En cours d’autorisation</h2>${days(pending, today)}</section>`}
<h2>Opérations</h2>
${list}`,
    html`<script type="module" src="/voir-plus.js"></script>`,
  );
}

/** The next portion, as a fragment that the page appends. */
export function laterOperations({ path, query, today }: BankRequest, account: HouseholdAccount): string {
  const booked = shownRows('baleine', account).filter((row) => !row.pending);
  const start = Number(query.get('apres') ?? 0) || 0;
  return portion(path.replace(/\/suite$/, ''), booked, start, portionEnd(booked, start), today).markup;
}
