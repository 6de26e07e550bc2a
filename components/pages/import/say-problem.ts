import { t } from '../../../utils/i18n/words.ts';
import type { FileProblem } from '../../../utils/model/bank-file.ts';

/** What is wrong and what to do, with the line and what the file calls the field. */
export function sayProblem({ code, line, field }: FileProblem): string {
  const words = t(`importing.${code}`);
  if (line !== undefined) return field === undefined ? t('importing.atLine', { line, words }) : t('importing.atField', { line, field, words });
  return field === undefined ? words : t('importing.ofField', { field, words });
}
