import { findAll, type Root } from '../reading/roots.ts';
import type { PageView } from '../types.ts';

/** Fields that have been of the type `password` in this document. A password shown in plain is in one of these. */
const onceHidden = new WeakSet<Element>();

/** Of the others, what the page calls a field tells what goes into it. */
const names = /^clave$|^(?:.*[^a-z])?(?:pass(?:word|wd|code|phrase)?|pwd|pin|kennwort|passwort|motdepasse|mdp|contrasena|wachtwoord|senha|haslo|losenord|parola)(?:[^a-z].*)?$/;
const takesNoText = new Set('button checkbox color date datetime-local file hidden image month radio range reset submit time week'.split(' '));

function isPasswordField(field: Element): boolean {
  const type = (field.getAttribute('type') ?? '').toLowerCase();
  if (type === 'password') onceHidden.add(field);
  if (onceHidden.has(field)) return true;
  if (takesNoText.has(type)) return false;
  const said = ['autocomplete', 'name', 'id'].map((attribute) => field.getAttribute(attribute) ?? '');
  return said.some((each) => /(?:current|new)-password/i.test(each) || names.test(wordsOf(each)));
}

/** `userPin` and `mot_de_passe` as words: lower case, without accents, the humps of camels apart. */
const wordsOf = (name: string): string =>
  name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll(/mot[^a-z]?de[^a-z]?passe/g, 'motdepasse');

/**
 * True where a person could type a password into this page, or see one in plain: then nothing of it is read. A field that
 * is there but hidden (a folded login in the header of a statement page) does not count.
 */
export function hasVisiblePasswordField(view: PageView, roots: readonly Root[]): boolean {
  // All of them are looked at, so that none is missed when its type changes.
  const fields = findAll(roots, 'input').filter(isPasswordField);
  return fields.some((field) => view.isVisible(field));
}
