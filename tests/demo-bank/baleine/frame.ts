import { html, page, type Markup } from '../markup.ts';

const links = [
  ['/synthese', 'Synthèse'],
  ['/comptes/8820/operations', 'Compte courant'],
  ['/comptes/6452/operations', 'Carte'],
  ['/offres', 'Nos offres'],
] as const;

export const frame = (path: string, title: string, main: Markup, head: Markup = html``): string =>
  page(
    'fr',
    `${title} | Banque Baleine`,
    html`<body>
<div class="bandeau">
  <a class="logo" href="/synthese">Banque<br>Baleine</a>
  <nav aria-label="Menu principal">${links.map(([href, label]) => html`<a href="${href}"${href === path ? html` aria-current="page"` : html``}>${label}</a>`)}</nav>
  <a class="sortie" href="/deconnexion">Se déconnecter</a>
</div>
<main>
<h1>${title}</h1>
${main}
</main>
<footer>Banque Baleine, quai Duperré, La Rochelle. Établissement imaginaire.</footer>
</body>`,
    head,
  );
