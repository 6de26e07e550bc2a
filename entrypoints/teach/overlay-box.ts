import { box } from './draw.ts';
import { adoptSheet } from '../receipt/adopt-sheet.ts';
import { sheetText } from './sheet.ts';

export interface OverlayBox {
  /** The one element of ours that the page can see: without a name, and closed. */
  host: HTMLElement;
  root: ShadowRoot;
  stage: HTMLElement;
  /** What is pointed through: it keeps clicks from the page. */
  glass: HTMLElement;
  marks: HTMLElement;
  panel: HTMLElement;
  /** Tells a screen reader what the keys are on. */
  spoken: HTMLElement;
}

/** Builds the overlay, empty. Nothing of it is in the document yet. */
export function createOverlay(page: Document, words: { title: string; keys: string; language: string; dir: 'ltr' | 'rtl' }): OverlayBox {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  if (page.defaultView !== null) adoptSheet(root, page.defaultView, sheetText);
  const stage = box(page, 'div', { className: 'stage' });
  stage.lang = words.language;
  stage.dir = words.dir;
  const glass = box(page, 'div', { className: 'glass' });
  glass.tabIndex = 0;
  glass.setAttribute('role', 'application');
  glass.setAttribute('aria-label', words.keys);
  const marks = box(page, 'div');
  marks.setAttribute('aria-hidden', 'true');
  const panel = box(page, 'section', { className: 'panel' });
  panel.setAttribute('aria-label', words.title);
  const spoken = box(page, 'div', { className: 'spoken' });
  spoken.setAttribute('role', 'status');
  spoken.style.cssText = 'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)';
  stage.append(glass, marks, panel, spoken);
  root.append(stage);
  return { host, root, stage, glass, marks, panel, spoken };
}
