/** The account's id in an address: the group `account` of the pattern, decoded. */
export function accountIn(address: string, pattern: RegExp | undefined): string | undefined {
  const id = pattern?.exec(address)?.groups?.['account'];
  return id === undefined ? undefined : decodeFully(id);
}

/** Some banks encode an id that already is encoded, and not on every page. */
export function decodeFully(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3 && /%[0-9a-f]{2}/i.test(decoded); round += 1) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return decoded;
    }
  }
  return decoded;
}
