import { describe, expect, test } from 'vitest';
import { decideDateStyle } from '../../../utils/parse/date-style.ts';
import { parseDate, parseDates } from '../../../utils/parse/date.ts';

const today = '2026-11-15';

function read(text: string, languages: string[]): string | undefined {
  const style = decideDateStyle([text], { languages, today });
  return style && parseDate(text, style, { today });
}

describe('dates as pages write them', () => {
  test.each<[string, string, string]>([
    ['en-US', '2026-03-04', '2026-03-04'],
    ['en-US', '2026-03-04T23:00:00Z', '2026-03-04'],
    ['en-US', '2026-03-04 23:59', '2026-03-04'],
    ['en-US', '03/04/2026', '2026-03-04'],
    ['en-US', '3/4/26', '2026-03-04'],
    ['en-US', 'Sept 4, 2026', '2026-09-04'],
    ['en-US', 'Wed, Mar 4, 2026 at 2:30 PM', '2026-03-04'],
    ['en-US', '4th March 2026', '2026-03-04'],
    ['en-US', '04 MAR 2026', '2026-03-04'],
    ['en-US', '4-Mar-26', '2026-03-04'],
    ['en-US', "4 Mar '26", '2026-03-04'],
    ['en-US', 'Mar 4', '2026-03-04'],
    ['en-US', '12/31/99', '1999-12-31'],
    ['de-DE', 'Mi., 3. Apr.', '2026-04-03'],
    ['de-DE', 'Mi 03.04.2026', '2026-04-03'],
    ['de-DE', '03.04.', '2026-04-03'],
    ['de-DE', '3. Mrz 2026', '2026-03-03'],
    ['de-AT', '3. Jän. 2026', '2026-01-03'],
    ['de-DE', '4. Maerz 2026', ''],
    ['de-DE', '04.03.26 10:30 Uhr', '2026-03-04'],
    ['fr-FR', 'mar. 4 mars', '2026-03-04'],
    ['fr-FR', 'mar. 04/03/2026', '2026-03-04'],
    ['fr-FR', '1er janvier 2026', '2026-01-01'],
    ['fr-FR', '4 AOUT 2026', '2026-08-04'],
    ['fr-FR', 'jeu. 4 juil. 14h30', '2026-07-04'],
    ['fr-FR', '4 jui 2026', ''],
    ['es-ES', '4 de marzo de 2026', '2026-03-04'],
    ['es-ES', 'mié, 4 mar', '2026-03-04'],
    ['it-IT', 'mar 4 mar 2026', '2026-03-04'],
    ['it-IT', '4 gen 26', '2026-01-04'],
    ['nl-NL', '4 mrt 2026', '2026-03-04'],
    ['nl-NL', '04-03-2026', '2026-03-04'],
    ['pt-BR', '4 de mar. de 2026', '2026-03-04'],
    ['pt-BR', '04/MAR', '2026-03-04'],
    ['pl-PL', '4 października 2026', '2026-10-04'],
    ['pl-PL', 'środa, 4.03.2026', '2026-03-04'],
    ['cs-CZ', '4. 3. 2026', '2026-03-04'],
    ['cs-CZ', '4. března', '2026-03-04'],
    ['sv-SE', '4 mars', '2026-03-04'],
    ['nb-NO', '4. des. 2025', '2025-12-04'],
    ['da-DK', '4/3-2026', '2026-03-04'],
    ['da-DK', 'onsdag den 4. marts 2026 kl. 14.30', '2026-03-04'],
    ['fi-FI', 'ke 4.3.2026', '2026-03-04'],
    ['fi-FI', '4. maaliskuuta 2026', '2026-03-04'],
    ['he-IL', 'יום ג׳ 3.3.2026', '2026-03-03'],
    ['he-IL', "ג' 03/03/26", '2026-03-03'],
    ['he-IL', '4 במרץ 2026', '2026-03-04'],
    ['ar-EG', '٤\u200F/٣\u200F/٢٠٢٦', '2026-03-04'],
    ['ar-EG', '٤ مارس ٢٠٢٦', '2026-03-04'],
    ['tr-TR', '4 ŞUBAT 2026', '2026-02-04'],
    ['tr-TR', '4 KASIM 2026', '2026-11-04'],
    ['ja-JP', '2026年3月4日(水)', '2026-03-04'],
    ['ja-JP', '2026/03/04（水）', '2026-03-04'],
    ['ja-JP', '3月4日', '2026-03-04'],
    ['ja-JP', '3/4', '2026-03-04'],
    ['ja-JP', '令和8年3月4日', '2026-03-04'],
    ['zh-CN', '2026年3月4日 星期三', '2026-03-04'],
    ['ko-KR', '2026. 3. 4.', '2026-03-04'],
    ['ko-KR', '3월 4일 수요일', '2026-03-04'],
    ['hu-HU', '2026. márc. 4.', '2026-03-04'],
    ['ca-ES', '4 d’oct. 2026', '2026-10-04'],
    ['hi-IN', '४ नव॰ २०२६', '2026-11-04'],
    ['uk-UA', '4 листопада 2026 р.', '2026-11-04'],
    // A page of another language in English.
    ['ja-JP', 'Mar 4, 2026', '2026-03-04'],
  ])('%s: %s is %s', (language, text, date) => expect(read(text, [language]) ?? '').toBe(date));
});

describe('days near today', () => {
  test.each<[string, string, string]>([
    ['en-US', 'Today', '2026-11-15'],
    ['en-US', 'Yesterday at 2:30 PM', '2026-11-14'],
    ['de-DE', 'gestern, 14:30 Uhr', '2026-11-14'],
    ['de-DE', 'Vorgestern', '2026-11-13'],
    ['fr-FR', 'Aujourd’hui', '2026-11-15'],
    ['fr-FR', 'avant-hier', '2026-11-13'],
    ['es-ES', 'Ayer', '2026-11-14'],
    ['it-IT', "l'altro ieri", '2026-11-13'],
    ['nl-NL', 'Vandaag', '2026-11-15'],
    ['pt-BR', 'Ontem', '2026-11-14'],
    ['pl-PL', 'wczoraj', '2026-11-14'],
    ['cs-CZ', 'Dnes', '2026-11-15'],
    ['sv-SE', 'i går 10:30', '2026-11-14'],
    ['nb-NO', 'I dag', '2026-11-15'],
    ['da-DK', 'i går kl. 14.30', '2026-11-14'],
    ['fi-FI', 'Eilen', '2026-11-14'],
    ['he-IL', 'היום', '2026-11-15'],
    ['ar-EG', 'أمس', '2026-11-14'],
    ['tr-TR', 'Dün', '2026-11-14'],
    ['ja-JP', '昨日', '2026-11-14'],
    ['zh-CN', '前天', '2026-11-13'],
    ['ko-KR', '오늘', '2026-11-15'],
    // One word for the days on both sides: a list of what has happened means yesterday.
    ['hi-IN', 'कल', '2026-11-14'],
    ['de-DE', 'Heute, 15.11.2026', '2026-11-15'],
  ])('%s: %s is %s', (language, text, date) => expect(read(text, [language])).toBe(date));
});

describe('a date without year', () => {
  const style = { order: 'DMY', languages: ['en-GB'] } as const;
  test.each<[string, string, string | undefined, string]>([
    ['15 Nov', today, undefined, '2026-11-15'],
    ['20 Dec', today, undefined, '2026-12-20'],
    // 31 December is 46 days ahead.
    ['31 Dec', today, undefined, '2025-12-31'],
    ['5 Jan', today, undefined, '2026-01-05'],
    ['29 Feb', today, undefined, '2024-02-29'],
    ['28/12', '2026-01-05', undefined, '2025-12-28'],
    ['28/12', today, '2024-01-03', '2023-12-28'],
    ['3/1', today, '2024-12-28', '2025-01-03'],
  ])('%s, today %s, near %s', (text, day, near, date) => {
    expect(parseDate(text, style, { today: day, ...(near ? { near } : {}) })).toBe(date);
  });
});

test.each([
  '31/02/2026',
  '2026-02-30',
  '29 Feb 2025',
  '32/01/2026',
  '00/01/2026',
  '1.2.3',
  '12.50',
  '4.3',
  '12-5',
  '-04/03/2026',
  '12 items',
  'March 2026',
  'Mar 4 2026 pending',
  '04/03/2026 - 05/03/2026',
  '4 Mar 5 Apr 2026',
  'May Mar 4',
  '04/03.2026',
  '2026',
  '20260304',
  '4111 1111 1111 1111',
  '555-123-4567',
  '14:30',
  '$4',
  '4 %',
  'Uhr',
  'de',
  '',
])('%j is no date', (text) => expect(read(text, ['en-GB'])).toBeUndefined());

describe('a whole column', () => {
  const dates = (texts: string[], day: string, languages = ['de-DE']) =>
    parseDates(texts, { languages, today: day })?.dates;

  test('over New Year, in either order', () => {
    expect(dates(['28.12.', '03.01.', '10.01.'], '2026-01-15')).toEqual(['2025-12-28', '2026-01-03', '2026-01-10']);
    expect(dates(['10.01.', '03.01.', '28.12.'], '2026-01-15')).toEqual(['2026-01-10', '2026-01-03', '2025-12-28']);
  });

  test('over several years, by the neighbours', () => {
    const texts = ['15 Jan', '20 Apr', '1 Sep', '30 Dec', '5 Jan', '8 Jun', '1 Nov'];
    const known = ['2025-01-15', '2025-04-20', '2025-09-01', '2025-12-30', '2026-01-05', '2026-06-08', '2026-11-01'];
    expect(dates(texts, today, ['en-GB'])).toEqual(known);
    expect(dates(texts.toReversed(), today, ['en-GB'])).toEqual(known.toReversed());
  });

  test('a heading with its year places the days below it', () => {
    expect(dates(['3. Januar 2024', '02.01.', '30.12.'], today)).toEqual(['2024-01-03', '2024-01-02', '2023-12-30']);
  });

  test('keeps the place of texts that are no dates', () => {
    expect(dates(['Heute', 'Gestern', 'Summe', '12.11.'], today)).toEqual([
      '2026-11-15',
      '2026-11-14',
      undefined,
      '2026-11-12',
    ]);
    expect(dates(['Summe', '12,50 €'], today)).toBeUndefined();
  });
});
