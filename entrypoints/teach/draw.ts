/**
 * Elements of the overlay. Their words are painted by the sheet: text of the document can be searched by the page,
 * shadow trees included. Assistive technology is told by names.
 */
export interface DrawOptions {
  className?: string;
  line?: string;
  hidden?: boolean;
}

export function box(page: Document, tag: string, { className, line, hidden }: DrawOptions = {}, children: readonly Node[] = []): HTMLElement {
  const element = page.createElement(tag);
  if (className !== undefined) element.className = className;
  if (line !== undefined) element.dataset['line'] = line;
  if (hidden === true) element.hidden = true;
  element.append(...children);
  return element;
}

export interface ButtonOptions {
  line?: string;
  /** What it is called where its line alone does not say it. */
  label?: string;
  className?: string;
  pressed?: boolean;
  disabled?: boolean;
  /** By which it is found again when the panel is drawn anew, so that it keeps the focus. */
  name: string;
  onPress: () => void;
}

export function button(page: Document, { line, label = line, className, pressed, disabled, name, onPress }: ButtonOptions, children: readonly Node[] = []): HTMLButtonElement {
  const element = page.createElement('button');
  element.type = 'button';
  element.dataset['name'] = name;
  if (className !== undefined) element.className = className;
  if (line !== undefined) element.dataset['line'] = line;
  if (label !== undefined) element.setAttribute('aria-label', label);
  if (pressed !== undefined) element.setAttribute('aria-pressed', String(pressed));
  element.disabled = disabled === true;
  element.append(...children);
  element.addEventListener('click', onPress);
  return element;
}
