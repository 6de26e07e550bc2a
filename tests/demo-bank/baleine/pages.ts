import type { BankRequest } from '../bank.ts';
import { formatMoney } from '../format.ts';
import { html, page } from '../markup.ts';
import { shownBy } from '../shown.ts';
import { frame } from './frame.ts';

/** Signing in, with the reason where the session has ended. */
export const login = (hasExpired: boolean): string =>
  page(
    'fr',
    'Connexion | Banque Baleine',
    html`<body class="connexion">
<div class="bandeau"><a class="logo" href="/connexion">Banque<br>Baleine</a></div>
<main>
<h1>Accéder à mes comptes</h1>
${hasExpired ? html`<p class="alerte" role="alert">Votre session a expiré. Merci de vous identifier à nouveau.</p>` : html``}
<form method="post" action="/connexion">
  <label for="identifiant">Identifiant</label>
  <input id="identifiant" name="identifiant" inputmode="numeric" autocomplete="username" required>
  <label for="code">Code secret</label>
  <input id="code" name="code" type="password" autocomplete="current-password" required>
  <button type="submit">Se connecter</button>
</form>
</main>
</body>`,
  );

/** Balances, no operations. */
export function synthesis({ path, household }: BankRequest): string {
  return frame(
    path,
    'Ma synthèse',
    html`<div class="cartes">${shownBy.baleine.accounts.map((id) => {
      const account = household.accounts[id];
      return html`
<a class="compte" href="/comptes/${account.mask}/operations">
  <span class="nom">${account.name}</span>
  <span class="numero">n° ••••${account.mask}</span>
  <span class="solde">${formatMoney(account.balanceMinor, account.currency, 'fr-FR')}</span>
</a>`;
    })}
</div>
<aside><h2>Épargner sans y penser</h2><p>Arrondissez vos achats et recevez 20,00 € offerts avant le 31 décembre.</p></aside>`,
  );
}

/** Prices, rates and dates that are nobody's operations. */
export const offers = ({ path }: BankRequest): string =>
  frame(
    path,
    'Nos offres du moment',
    html`<div class="offres">
<article><h2>Prêt personnel</h2><p>10 000,00 € sur 36 mois : mensualité de 295,08 €, TAEG fixe 4,10 %.</p></article>
<article><h2>Assurance habitation</h2><p>À partir de 8,90 € par mois pour un deux-pièces.</p></article>
<article><h2>Parrainage</h2><p>Jusqu’au 15 janvier, 80,00 € pour vous et 80,00 € pour votre filleul.</p></article>
</div>`,
  );
