/**
 * How the receipt looks. What is `!important` in a shadow tree beats whatever the page says of the host, inline styles
 * included. Only the browser's generic fonts are named: a font of the page's own making, asked for glyph by glyph, would
 * tell it which figures are shown.
 */
export const sheetText = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
}
@media print { :host { display: none !important } }
section {
  --sheet: #ffffff; --line: #e4dfd5; --strong: #8a9297; --ink: #16242b; --soft: #56656c; --tide: #0b6e75; --warn: #8a5800; --hover: #f3f0e9;
  position: fixed;
  box-sizing: border-box;
  inline-size: min(320px, 100vw - 32px);
  padding: 4px 16px 14px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--sheet);
  color: var(--ink);
  color-scheme: light;
  font: 400 14px/1.45 system-ui, sans-serif;
  text-align: start;
  user-select: none;
  transition: opacity 160ms, visibility 160ms;
}
section[data-tone='warn'] { border-inline-start: 3px solid var(--warn) }
section[data-is='away'] { visibility: hidden; opacity: 0 }
header { display: flex; align-items: center; gap: 8px; color: var(--soft); font-size: 12px }
svg { flex: none; fill: none; stroke: var(--tide); stroke-width: 2.25; stroke-linecap: round }
svg :first-child { stroke: var(--strong) }
button {
  flex: none;
  display: grid;
  place-items: center;
  inline-size: 40px;
  block-size: 40px;
  margin-inline: auto -12px;
  padding: 0;
  border: 0;
  border-radius: 8px;
  background: none;
  color: inherit;
  cursor: pointer;
}
button svg { stroke: currentColor; stroke-width: 2 }
button svg :first-child { stroke: inherit }
button:hover { background: var(--hover); color: var(--ink) }
button:focus-visible { outline: 2px solid var(--tide); outline-offset: -2px }
p { margin: 0; overflow-wrap: anywhere; text-wrap: pretty }
[data-line]::before { content: attr(data-line) }
button[data-line] { inline-size: auto; margin: 8px 0 0; padding: 0 14px; border: 1px solid; color: var(--tide); font: inherit; }
button[data-line]:hover { color: var(--tide) }
div > p + p { margin-block-start: 4px; color: var(--soft); font-size: 13px }
section[data-theme='dark'] {
  --sheet: #151f23; --line: #26343a; --strong: #6d7f87; --ink: #e8edee; --soft: #9aaab0; --tide: #4fc1c4; --warn: #e5b25a; --hover: #1b272c;
  color-scheme: dark;
}
@media (prefers-reduced-motion: reduce) { section { transition: none } }
`;
