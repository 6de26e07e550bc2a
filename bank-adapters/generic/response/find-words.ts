import { foldSpace } from '../../../utils/parse/text.ts';
import { sampleOf, type Column } from './columns.ts';
import { plain, type Evidence, type Shown } from './evidence.ts';
import { rankText } from './fields.ts';

/** How a list says what its rows are about. */
export interface Words {
  path: string;
  say: (at: number) => string;
  /** The page says the same, in the same words. */
  isLikePage: boolean;
  /** How much of it the page shows, 0 to 1. */
  share: number;
}

/**
 * The field that says what the page says, or two of them in one line; without a page that shows them, the one that is
 * named best. A bank's fields differ in what they say, and one row must not be called two things on two visits.
 */
export function findWords(texts: readonly Column[], pairs: readonly (Shown | undefined)[], evidence: Evidence): Words {
  const named = texts.toSorted((a, b) => rankText(b.words) - rankText(a.words) || a.path.length - b.path.length).slice(0, 12);
  const sayOne = ({ cells }: Column, at: number): string => foldSpace(String(cells[at] ?? ''));
  const ways = [...named.map((column) => [column]), ...named.flatMap((one) => named.filter((other) => other !== one).map((other) => [one, other]))];
  const places = sampleOf([...pairs.keys()].filter((at) => evidence.rows.length === 0 || pairs[at]), 60);
  const plains = new Map(named.map((column) => [column, places.map((at) => plain(sayOne(column, at)))]));
  const wanted = places.map((at) => pairs[at] && plain(pairs[at].row.description));
  const rated = ways.map((way) => {
    const texts = places.map((_, index) => way.map((column) => plains.get(column)?.[index]).join(' ').trim());
    return { way, share: texts.filter((text, index) => (wanted[index] === undefined ? evidence.texts.has(text) : text === wanted[index])).length / Math.max(1, places.length) };
  });
  const [best] = rated.toSorted((a, b) => Math.round(b.share * 10) - Math.round(a.share * 10) || a.way.length - b.way.length);
  const say = (at: number): string => foldSpace((best?.way ?? []).map((column) => sayOne(column, at)).join(' ')) || named.map((column) => sayOne(column, at)).find(Boolean) || '';
  return { path: best?.way.map(({ path }) => path).join(' + ') ?? '', say, isLikePage: evidence.rows.length === 0 || (best?.share ?? 0) >= 0.8, share: best?.share ?? 0 };
}
