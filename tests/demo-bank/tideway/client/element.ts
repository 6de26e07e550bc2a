interface Attributes {
  className?: string;
  href?: string;
  role?: string;
  scope?: string;
  type?: string;
}

/** An element with text or elements in it. */
export function element(name: string, attributes: Attributes, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key === 'className' ? 'class' : key, value);
  made.append(...children);
  return made;
}

/** An amount as the bank writes it: `−£12.50`. */
export function money(amount: string, currency: string): string {
  const formatted = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(Math.abs(Number(amount)));
  return Number(amount) < 0 ? `\u2212${formatted}` : formatted;
}

/** `20 Nov 2026`. Read as noon in UTC, so that no zone moves it. */
export const shortDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
