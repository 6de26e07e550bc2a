/** The colours and type of the page as a canvas needs them. */
export interface ChartTheme {
  sheet: string;
  line: string;
  ink: string;
  inkSoft: string;
  tide: string;
  in: string;
  font: string;
  /** Time runs from right to left. */
  mirrored: boolean;
}

/** Reads the theme where an element stands. */
export function readChartTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    sheet: token('--sheet'),
    line: token('--line'),
    ink: token('--ink'),
    inkSoft: token('--ink-soft'),
    tide: token('--tide'),
    in: token('--in'),
    font: style.fontFamily,
    mirrored: style.direction === 'rtl',
  };
}

/** Calls back when the theme or the direction changes. Returns the way to stop. */
export function onThemeChange(callback: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', callback);
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'dir', 'class'] });
  return () => {
    query.removeEventListener('change', callback);
    observer.disconnect();
  };
}
