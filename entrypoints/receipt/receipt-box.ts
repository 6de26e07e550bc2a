import { adoptSheet } from './adopt-sheet.ts';
import { sheetText } from './sheet.ts';

export interface BoxWords {
  /** Who speaks. */
  from: string;
  close: string;
  language: string;
  dir: 'ltr' | 'rtl';
}

/** The receipt's element, and what is in it. */
export interface ReceiptBox {
  /** The one element of ours that the page can see: without a name, and closed. */
  host: HTMLElement;
  panel: HTMLElement;
  status: HTMLElement;
  close: HTMLButtonElement;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Builds the receipt, empty and out of sight. Nothing of it is in the document yet. */
export function createBox(page: Document, words: BoxWords): ReceiptBox {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  if (page.defaultView !== null) adoptSheet(root, page.defaultView, sheetText);

  const panel = page.createElement('section');
  panel.lang = words.language;
  panel.dir = words.dir;
  panel.setAttribute('aria-label', words.from);
  panel.dataset['is'] = 'away';

  const header = panel.appendChild(page.createElement('header'));
  header.append(drawing(page, ['M4.5 7H19.5', 'M4 17.5c2 0 2-4 4-4s2 4 4 4s2-4 4-4s2 4 4 4']), lineOf(page, words.from));
  const close = header.appendChild(page.createElement('button'));
  close.type = 'button';
  close.title = words.close;
  close.setAttribute('aria-label', words.close);
  close.append(drawing(page, ['M18 6L6 18', 'M6 6l12 12']));

  // In place before it says anything: a screen reader tells what changes in it.
  const status = panel.appendChild(page.createElement('div'));
  status.setAttribute('role', 'status');
  root.append(panel);
  return { host, panel, status, close };
}

function drawing(page: Document, lines: readonly string[]): SVGElement {
  const svg = page.createElementNS(svgNamespace, 'svg');
  for (const [name, value] of Object.entries({ width: '16', height: '16', viewBox: '0 0 24 24', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
  for (const line of lines) svg.appendChild(page.createElementNS(svgNamespace, 'path')).setAttribute('d', line);
  return svg;
}

/**
 * A line of text. It is painted by the sheet and is no text of the document: through `window.find` a page can ask for
 * any text that its document shows, figure by figure, and shadow trees are searched too.
 */
export function lineOf(page: Document, line: string): HTMLElement {
  const element = page.createElement('p');
  element.dataset['line'] = line;
  return element;
}

/** A button, painted like a line. Only a person presses it. */
export function buttonOf(page: Document, words: string, onPress: () => void): HTMLElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.dataset['line'] = words;
  button.setAttribute('aria-label', words);
  button.addEventListener('click', ({ isTrusted }) => isTrusted && onPress());
  return button;
}
