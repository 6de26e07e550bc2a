/** Files that are dropped for the pictures of an import, and what they come to. */
import type { ImportedList } from '../../../utils/model/import.ts';

const csv = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

export const statement = {
  choose: 'umsaetze-2026-11.csv',
  holding: csv([
    'Girokonto;DE02 5001 0517 0000 0055 07',
    'Buchungstag;Empfänger;Verwendungszweck;Betrag;Währung;Saldo',
    '20.11.2026;Nordmarkt;Kartenzahlung;-34,20;EUR;1.965,80',
    '19.11.2026;Stadtwerke;Abschlag November;-84,00;EUR;2.000,00',
    '18.11.2026;Werft GmbH;Gehalt;2.450,00;EUR;2.084,00',
    ';Summe;;2.331,80;EUR;',
  ]),
};

export const nameless = { choose: 'export (3).csv', holding: csv(['Date,Description,Amount', '04/05/2026,Corner shop,12.50', '03/05/2026,Harbour cinema,24.00', '02/05/2026,Bus,3.20']) };
export const broken = { choose: 'statement.csv', holding: csv(['Date,Description,Amount', '2026-11-20,Corner shop,-12.50', '2026-11-31,Harbour cinema,-24.00', '2026-11-19,Bus,three']) };
export const cut = { choose: 'statement.ofx', holding: '<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKTRANLIST><STMTTRN><DTPOSTED>20261120' };

const list = (account: ImportedList['account'], counts: Pick<ImportedList, 'added' | 'gained' | 'known' | 'doubtful'>): ImportedList[] => [{ file: 0, list: 0, account, ...counts }];
export const looked = list({ id: 'a1', name: 'Girokonto', isNew: false }, { added: 3, gained: 1, known: 40, doubtful: 1 });
export const lookedNew = list({ id: 'a2', name: 'export', isNew: true }, { added: 3, gained: 0, known: 0, doubtful: 0 });
