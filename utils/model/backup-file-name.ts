const two = (number: number): string => String(number).padStart(2, '0');

/** When, by the user's own clock, as names of files have it: `2026-11-23-0815`. */
const stamp = (instant: number): string => {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}`;
};

/** What a backup made at an instant is called. */
export const backupFileName = (instant: number): string => `tidemark-${stamp(instant)}.age`;

/** What an export made at an instant is called. */
export const exportFileName = (instant: number, ending: 'csv' | 'ofx' | 'json'): string => `tidemark-${stamp(instant)}.${ending}`;
