/** Text that is safe to put in a page as it is. */
export interface Markup {
  markup: string;
}

type Piece = Markup | string | number | undefined | readonly Piece[];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

function render(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeText(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(render).join('');
}

/** Markup from a template; everything put in is escaped unless it is markup itself. Lists are joined. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return { markup: parts.reduce((text, part, index) => text + render(pieces[index - 1]) + part) };
}

/** A whole page. `lang` decides how its amounts and dates are to be read. */
export function page(lang: string, title: string, body: Markup, head: Markup = html``): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
${head}</head>
${body}
</html>
`.markup;
}
