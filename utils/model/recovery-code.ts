/** Crockford's base32: no I, L, O or U, so that what is written down by hand reads back. https://www.crockford.com/base32.html */
export const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = [4, 4, 4, 4, 5, 5];
const length = 26;

/** The 26 characters of a code as somebody typed it, or `undefined` where it cannot be one. Case, spaces, hyphens and O/0, I/L/1 do not matter. */
export function parseRecoveryCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === length && [...code].every((character) => recoveryAlphabet.includes(character)) ? code : undefined;
}

/** Its 26 characters as they are shown, in six groups joined by hyphens. */
export function spellRecoveryCode(code: string): string {
  const characters = [...code];
  return groups.map((size) => characters.splice(0, size).join('')).join('-');
}
