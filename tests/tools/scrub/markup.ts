import { parseHTML } from 'linkedom';
import { decideNumberStyle } from '../../../utils/parse/number-style.ts';
import { findGroup } from './amounts.ts';
import { scrubNames, scrubSpoken, withoutAddresses } from './attributes.ts';
import { scrubName } from './names.ts';
import { createColumns, placeOf, scrubPieces, textsBelow } from './page-texts.ts';
import { beginScrubbing, type Key } from './scrubbing.ts';
import { scrubText, type Scrubbing } from './text.ts';

/** Runs, loads, or speaks to machines only. `link` and `base` lead to the bank's servers. */
const machines = 'script, noscript, link, base, meta, object, embed, applet, source, track, picture > source, param, portal, math annotation, iframe[srcdoc], input[type="hidden" i]';
const keptMeta = /^(?:viewport)$/i;

/** Takes out of a saved page what is somebody's own, and leaves what a reader of it needs. */
export function scrubMarkup(html: string, key: Key): { text: string; scrubbing: Scrubbing } {
  const isWhole = /<html[\s>]/i.test(html);
  const { document } = parseHTML(isWhole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`) as unknown as { document: Document };
  const top = document.documentElement;
  removeMachines(document);
  const shown = textsBelow(top).map(({ text }) => text.trim());
  const languages = top.lang === '' ? ['en', 'de', 'fr', 'es'] : [top.lang, 'en'];
  const money = shown.filter((text) => text.length <= 40 && /\d[.,]\d/.test(text));
  const style = decideNumberStyle(money, languages) ?? decideNumberStyle([], languages) ?? { decimal: '.' };
  const scrubbing = beginScrubbing(key, { languages, style, group: findGroup(money, style, languages), text: html });

  for (const root of rootsIn(document)) {
    scrubTexts(root, scrubbing);
    for (const element of elementsIn(root)) scrubSpoken(element, scrubbing);
  }
  // Names follow what the texts became, so they come last.
  for (const root of rootsIn(document)) for (const element of elementsIn(root)) scrubNames(element, scrubbing);
  // As a character and not as an entity, at which some parsers cut a text.
  const text = (isWhole ? String(document) : document.body.innerHTML).replaceAll('&#160;', '\u00A0');
  return { text, scrubbing };
}

function removeMachines(document: Document): void {
  for (const root of rootsIn(document)) {
    for (const element of root.querySelectorAll(machines)) {
      const isKept = element.tagName === 'META' && (element.hasAttribute('charset') || keptMeta.test(element.getAttribute('name') ?? ''));
      if (!isKept) element.remove();
    }
    // A drawing has a place and a size; its strokes may be a signature or a code to be scanned.
    for (const drawing of root.querySelectorAll('svg, canvas, math')) drawing.replaceChildren();
    for (const area of root.querySelectorAll('textarea')) area.replaceChildren();
    removeComments(root);
    // A parser may give `1&nbsp;900` as three texts; a number must be seen whole.
    root.normalize();
  }
}

function removeComments(node: Node): void {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 8 || child.nodeType === 7 || child.nodeType === 4) child.remove();
    else removeComments(child);
  }
}

function scrubTexts(root: ParentNode & Node, scrubbing: Scrubbing): void {
  const texts = textsBelow(root).filter(({ node }) => node.parentElement?.tagName !== 'STYLE');
  const hintOf = createColumns(texts, scrubbing);
  const hints = texts.map(hintOf);
  const done = new Set([...root.children].flatMap((child) => [...scrubPieces(child, scrubbing)]));
  for (const [index, { node, text }] of texts.entries()) {
    const element = node.parentElement;
    if (done.has(node) || !element) continue;
    node.nodeValue = scrubText(text, placeOf(element), scrubbing, hints[index]);
  }
  for (const sheet of root.querySelectorAll('style')) sheet.textContent = scrubSheet(sheet.textContent ?? '', scrubbing);
}

/** Selectors follow the names they select; what a sheet loads or writes into the page is gone. */
const scrubSheet = (css: string, scrubbing: Scrubbing): string =>
  withoutAddresses(css)
    .replace(/content\s*:\s*(?:"[^"]*"|'[^']*')/gi, 'content:""')
    .replace(/[.#][\w-]+/g, (selector) => scrubName(selector, scrubbing));

/** The document and the trees of its templates, which hold declared shadow roots. */
function rootsIn(document: Document): (ParentNode & Node)[] {
  const templates = [...document.querySelectorAll('template')].flatMap(({ content }) => (content && content.childNodes.length > 0 ? [content] : []));
  return [document, ...templates];
}

const elementsIn = (root: ParentNode): Element[] => [...root.querySelectorAll('*')];
