import type { TableMapping, TableView } from '../../../utils/model/bank-file.ts';
import type { PlainSettings } from '../../../utils/settings/contract.ts';

type Remembered = PlainSettings['tableMappings'];

/** As many makes of files as are kept in mind; the oldest are forgotten. */
const most = 40;

/** The mapping that was chosen for files with these columns, with their names on the row where they stand now. */
export function rememberedFor({ make, mapping }: TableView, remembered: Remembered): TableMapping | undefined {
  const known = remembered.find((each) => each.make === make);
  return known === undefined || mapping.headerRow === 0 ? undefined : { ...known.mapping, headerRow: mapping.headerRow };
}

/** Keeps a mapping in mind. A file whose columns have no names is like too many others. */
export const withMapping = (remembered: Remembered, { make, mapping }: TableView): Remembered =>
  mapping.headerRow === 0 ? remembered : [...remembered.filter((each) => each.make !== make), { make, mapping }].slice(-most);
