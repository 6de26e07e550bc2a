/**
 * Gives a shadow root its styles past any policy of the page. Where the browser keeps content scripts from adopting
 * constructed sheets (Firefox), an element holds them: an extension's own are exempt from the page's policy there.
 */
export function adoptSheet(root: ShadowRoot, page: Window & typeof globalThis, sheetText: string): void {
  try {
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(sheetText);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Not allowed from here: the other way.
    const element = page.document.createElement('style');
    element.textContent = sheetText;
    root.prepend(element);
  }
}
