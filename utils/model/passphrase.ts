/**
 * The shortest passphrase that is taken. Each guess costs an attacker 64 MiB and some tenths of a second, so length
 * matters more than kinds of characters; four plain words are far above this.
 */
export const shortestPassphrase = 10;

/** True for one that is too short, or one character over and over. */
export const isWeakPassphrase = (passphrase: string): boolean => {
  const characters = [...passphrase.normalize('NFKC')];
  return characters.length < shortestPassphrase || new Set(characters).size < 4;
};
