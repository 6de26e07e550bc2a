/**
 * How the overlay looks. What is `!important` in a shadow tree beats whatever the page says of the host. Words are drawn
 * by the sheet, and no font is the page’s own, for the reasons that the receipt’s sheet gives.
 */
export const sheetText = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483646 !important; pointer-events: none !important }
@media print { :host { display: none !important } }
* { box-sizing: border-box }
.stage {
  --sheet: #ffffff; --line: #e4dfd5; --ink: #16242b; --soft: #56656c; --tide: #0b6e75; --on-tide: #ffffff; --warn: #8a5800; --hover: #f3f0e9;
  position: absolute; inset: 0; overflow: hidden; color: var(--ink); color-scheme: light; font: 400 14px/1.45 system-ui, sans-serif; user-select: none;
}
.stage[data-theme='dark'] {
  --sheet: #151f23; --line: #26343a; --ink: #e8edee; --soft: #9aaab0; --tide: #4fc1c4; --on-tide: #0e1518; --warn: #e5b25a; --hover: #1b272c; color-scheme: dark;
}
[data-line]::before { content: attr(data-line) }
[hidden] { display: none !important }
.glass { position: absolute; inset: 0; pointer-events: auto; cursor: crosshair; outline: none; touch-action: pan-y }
.glass[data-open] { pointer-events: none }
.mark { position: absolute; border: 1px solid var(--tide); border-radius: 4px; pointer-events: none }
.mark[data-kind='row'] { background: color-mix(in srgb, var(--tide) 7%, transparent) }
.mark[data-kind='doubt'] { border: 2px dashed var(--warn) }
.mark[data-kind='field'] { border-width: 2px; background: color-mix(in srgb, var(--tide) 16%, transparent) }
.mark[data-kind='cursor'] { border: 2px solid var(--tide); outline: 2px solid var(--sheet) }
.chip {
  position: absolute; inset-block-start: 50%; inset-inline-end: 4px; transform: translateY(-50%); max-inline-size: 96%; padding: 1px 8px;
  overflow: hidden; border: 1px solid var(--tide); border-radius: 4px; background: var(--sheet); color: var(--ink); font-size: 12px; line-height: 18px;
  text-overflow: ellipsis; white-space: nowrap; font-variant-numeric: tabular-nums; unicode-bidi: isolate;
}
.chip[data-out='left'] { inset-inline: auto; right: calc(100% + 8px); max-inline-size: none }
.chip[data-out='right'] { inset-inline: auto; left: calc(100% + 8px); max-inline-size: none }
.mark[data-kind='doubt'] .chip { border-color: var(--warn); color: var(--warn) }
.panel {
  position: absolute; inset-block-start: 16px; inset-inline-end: 16px; display: flex; flex-direction: column; inline-size: 332px; max-block-size: calc(100% - 32px);
  border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); pointer-events: auto; text-align: start;
}
.panel[data-side='start'] { inset-inline: 16px auto }
header, footer { display: flex; flex: none; align-items: center; gap: 8px; padding: 8px 8px 8px 16px }
header { border-block-end: 1px solid var(--line) }
footer { padding: 12px 16px; border-block-start: 1px solid var(--line) }
header .from { color: var(--soft); font-size: 12px }
h2 { margin: 0; font-size: 14px; font-weight: 600 }
.body { overflow: auto; padding: 12px 16px; overscroll-behavior: contain }
p { margin: 0; overflow-wrap: anywhere }
.say { min-block-size: 40px }
.soft { color: var(--soft); font-size: 12px }
.warn { color: var(--warn) }
ul { margin: 8px 0 0; padding: 0; list-style: none }
.question { margin-block-start: 12px; padding-block-start: 12px; border-block-start: 1px solid var(--line) }
.choices { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px }
button {
  min-block-size: 40px; padding: 0 12px; border: 1px solid var(--line); border-radius: 8px; background: none; color: inherit; font: inherit; cursor: pointer;
}
button:hover { background: var(--hover) }
button:focus-visible { outline: 2px solid var(--tide); outline-offset: 1px }
button[aria-pressed='true'] { border-color: var(--tide); box-shadow: inset 0 0 0 1px var(--tide) }
button.main { border-color: var(--tide); background: var(--tide); color: var(--on-tide) }
button.main:disabled { opacity: 0.45; cursor: default }
header button { margin-inline-start: auto; border-color: transparent }
header > * { flex: none; white-space: nowrap }
p + p.soft { margin-block-start: 8px }
.more { margin-block-start: 8px }
footer button:last-child { margin-inline-start: auto }
.field { display: flex; align-items: center; gap: 8px }
.field button:first-child { display: flex; flex: 1; gap: 12px; align-items: center; min-inline-size: 0; border-color: transparent; padding: 0 8px; text-align: start }
.field button:first-child[aria-pressed='true'] { border-color: var(--tide) }
.field .name { flex: none; inline-size: 112px; color: var(--soft) }
.field .value { flex: 1; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; unicode-bidi: isolate }
.field .value[data-empty] { color: var(--tide) }
.field .drop { inline-size: 40px; padding: 0; border-color: transparent; color: var(--soft) }
.read li { display: flex; gap: 8px; padding: 4px 0; border-block-end: 1px solid var(--line); font-size: 13px; font-variant-numeric: tabular-nums }
.read .what { flex: 1; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.read .when { flex: none; color: var(--soft) }
.read .how { flex: none }
@media (max-width: 560px) {
  .panel, .panel[data-side='start'] { inset-inline: 0; inset-block: auto 0; inline-size: 100%; max-block-size: 52%; border-radius: 8px 8px 0 0; border-inline: 0; border-block-end: 0 }
  .chip { inset-block-start: 100%; transform: translateY(-60%) }
  .read, .soft.keys, header button { display: none }
  header { min-block-size: 40px; padding-block: 4px }
}
@media (forced-colors: active) { .mark { border-color: Highlight } }
`;
