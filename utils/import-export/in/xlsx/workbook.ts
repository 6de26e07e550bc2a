import { failFile } from '../bank-file.ts';
import { attribute, findAll, findFirst, parseXml } from '../markup/element.ts';
import type { Archive } from './archive.ts';

export interface Workbook {
  /** Paths of the sheets that are shown, in their order. */
  sheets: string[];
  /** True where days are counted from 1904, as on old Macs. */
  is1904: boolean;
}

export function readWorkbook(archive: Archive): Workbook {
  const book = parseXml(archive.text('xl/workbook.xml') ?? failFile('damaged-archive'));
  const links = parseXml(archive.text('xl/_rels/workbook.xml.rels') ?? failFile('damaged-archive'));
  const targets = new Map(findAll(links, 'Relationship').map((each) => [attribute(each, 'Id') ?? '', attribute(each, 'Target') ?? '']));
  const properties = findFirst(book, 'workbookPr');
  const sheets = findAll(book, 'sheets/sheet')
    .filter((sheet) => (attribute(sheet, 'state') ?? 'visible') === 'visible')
    .map((sheet) => targets.get(attribute(sheet, 'id') ?? '') ?? '')
    .filter((target) => /worksheets\//.test(target))
    .map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`));
  return { sheets, is1904: properties !== undefined && /^(?:1|true)$/.test(attribute(properties, 'date1904') ?? '') };
}
