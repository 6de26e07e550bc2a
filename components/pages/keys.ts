/** Fields in which keys write, or choose. */
const fields = 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"]), textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Whether a key is for the page: nobody else has taken it, nobody writes, and no dialog is open. */
export const isForPage = ({ target, defaultPrevented, isComposing }: KeyboardEvent): boolean =>
  !defaultPrevented && !isComposing && !(target instanceof Element && target.closest(fields) !== null) && document.querySelector('dialog[open]') === null;
