import { attribute, findAll, parseXml } from '../markup/element.ts';

/** Formats that every workbook knows by number and that are dates. */
const builtIn = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36;

/** Whether a cell of a style is a date: by its number format, which is all that tells a day from a number. */
export function readDateStyles(xml: string | undefined): (style: number) => boolean {
  if (xml === undefined) return () => false;
  const root = parseXml(xml);
  const own = new Map(findAll(root, 'numFmts/numFmt').map((each) => [Number(attribute(each, 'numFmtId')), attribute(each, 'formatCode') ?? '']));
  const styles = findAll(root, 'cellXfs/xf').map((each) => {
    const id = Number(attribute(each, 'numFmtId') ?? '0');
    const code = own.get(id);
    return code === undefined ? builtIn(id) : isDateFormat(code);
  });
  return (style) => styles[style] === true;
}

/** A format with a day or a year in it, outside of quoted words, colours and currencies. */
function isDateFormat(code: string): boolean {
  const bare = code.split(';')[0]?.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '') ?? '';
  return /[dy]/i.test(bare) && !/[0#?]/.test(bare);
}
