/** The last four digits of a number as a bank shows it (`••••1234`, an IBAN, `0895 4905-784`); `undefined` for fewer. */
export function maskOf(text: string): string | undefined {
  const characters = text.replace(/[^\dA-Za-z]/g, '');
  return /\d{4}$/.exec(characters)?.[0];
}
