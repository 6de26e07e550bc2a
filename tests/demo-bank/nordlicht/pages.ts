import { shownBy } from '../shown.ts';
import type { BankRequest } from '../bank.ts';
import { formatDate, formatNumber } from '../format.ts';
import { html, page } from '../markup.ts';
import { frame } from './frame.ts';

/** Signing in, with the reason where the bank has just signed the customer out. */
export const login = (hasExpired: boolean): string =>
  page(
    'de',
    'Anmelden – Nordlicht Sparbank',
    html`<body class="anmeldung">
<header class="kopf"><a class="marke" href="/anmelden">Nordlicht <span>Sparbank</span></a></header>
<main>
<h1>Anmelden</h1>
${hasExpired ? html`<p class="hinweis" role="alert">Ihre Sitzung wurde zu Ihrer Sicherheit beendet. Bitte melden Sie sich neu an.</p>` : html``}
<form method="post" action="/anmelden">
  <p><label for="kennung">Anmeldename oder Kundennummer</label><input id="kennung" name="kennung" autocomplete="username" required></p>
  <p><label for="pin">PIN</label><input id="pin" name="pin" type="password" autocomplete="current-password" required></p>
  <p><button type="submit">Anmelden</button></p>
</form>
<p>Letzte Wartung: 02.11.2026, Dauer 1,50 Stunden.</p>
</main>
</body>`,
  );

/** All accounts with their balances, and not one transaction. */
export function overview({ path, today, household }: BankRequest): string {
  const accounts = shownBy.nordlicht.accounts.map((id) => household.accounts[id]);
  const total = accounts.reduce((sum, account) => sum + account.balanceMinor, 0);
  return frame(
    path,
    'Finanzübersicht',
    html`<p>Stand: ${formatDate(today, 'de-DE', { dateStyle: 'long' })}</p>
<table class="konten">
<caption>Ihre Konten</caption>
<thead><tr><th scope="col">Konto</th><th scope="col">Kontonummer</th><th scope="col" class="betrag">Kontostand</th></tr></thead>
<tbody>${accounts.map(
      (account) => html`
<tr><td><a href="/konten/${account.mask}/umsaetze">${account.name}</a></td><td>•••• ${account.mask}</td><td class="betrag">${formatNumber(account.balanceMinor, 'de-DE')} EUR</td></tr>`,
    )}
</tbody>
<tfoot><tr><th scope="row" colspan="2">Summe</th><td class="betrag">${formatNumber(total, 'de-DE')} EUR</td></tr></tfoot>
</table>
<section class="angebot"><h2>Unser Angebot im November</h2><p>Wunschkredit ab 4,99 % effektivem Jahreszins, zum Beispiel 10.000,00 EUR in 48 Raten.</p></section>`,
  );
}

/** Amounts, percentages and dates that are nobody's transactions. */
export const conditions = ({ path }: BankRequest): string =>
  frame(
    path,
    'Konditionen',
    html`<p>Zinssätze für Neugeld. Es gilt der Tag des Eingangs.</p>
<table class="saetze">
<caption>Festgeld</caption>
<thead><tr><th scope="col">Laufzeit</th><th scope="col">Mindestanlage</th><th scope="col">Zinssatz p. a.</th><th scope="col">Gültig ab</th></tr></thead>
<tbody>
<tr><td>3 Monate</td><td>2.500,00 EUR</td><td>1,65 %</td><td>01.11.2026</td></tr>
<tr><td>6 Monate</td><td>2.500,00 EUR</td><td>1,90 %</td><td>01.11.2026</td></tr>
<tr><td>12 Monate</td><td>5.000,00 EUR</td><td>2,15 %</td><td>15.10.2026</td></tr>
<tr><td>24 Monate</td><td>10.000,00 EUR</td><td>2,20 %</td><td>15.10.2026</td></tr>
</tbody>
</table>
<h2>Prämie für Empfehlungen</h2>
<p>Empfehlen Sie uns bis zum 31.12.2026 und erhalten Sie 75,00 EUR Prämie.</p>`,
  );
