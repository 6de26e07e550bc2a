import { html, page, type Markup } from '../markup.ts';

const links = [
  ['/uebersicht', 'Finanzübersicht'],
  ['/konten/5507/umsaetze', 'Umsätze'],
  ['/konditionen', 'Konditionen'],
] as const;

/** The bank's frame around the page of a signed-in customer. */
export const frame = (path: string, title: string, main: Markup): string =>
  page(
    'de',
    `${title} – Nordlicht Sparbank`,
    html`<body>
<header class="kopf">
  <a class="marke" href="/uebersicht">Nordlicht <span>Sparbank</span></a>
  <nav aria-label="Hauptmenü"><ul>${links.map(
    ([href, label]) => html`<li><a href="${href}"${href === path ? html` aria-current="page"` : html``}>${label}</a></li>`,
  )}</ul></nav>
  <p class="kunde">Guten Tag, Frau Brinkmann <a href="/abmelden">Abmelden</a></p>
</header>
<main>
<h1>${title}</h1>
${main}
</main>
<footer><p>Nordlicht Sparbank eG · Am Deich 12 · 28199 Bremen · Eine erfundene Bank</p></footer>
</body>`,
  );
