import { findAll, type Root } from '../reading/roots.ts';
import type { PageView } from '../types.ts';

// A field whose password is shown in plain has the type `text`; what the browser should fill in still names it.
const fields = 'input[type="password" i], input[autocomplete~="current-password" i], input[autocomplete~="new-password" i]';

/**
 * True where a person could type a password into this page: then nothing of it is read. A field that is there but hidden
 * (a folded login in the header of a statement page) does not count.
 */
export const hasVisiblePasswordField = (view: PageView, roots: readonly Root[]): boolean =>
  findAll(roots, fields).some((field) => view.isVisible(field));
