import type { ReportFailure } from '../../../model/report.ts';
import type { RoomWords } from '../../message-types.ts';

const failures = {
  'password-field': 'There is a password field on that page, so I look away. Report it from a page without one.',
  'too-large': 'That page is larger than anyone could look through. Choose a shorter period on it and try again.',
  failed: 'The report could not be made. The page in the tab is unchanged. Reload it and try again.',
} as const satisfies Record<ReportFailure, string>;

export const report = {
  ...failures,
  unanswered: 'The tab with that page no longer answers. Open the page again, then report it from there.',
  title: 'What would the report say?',
  lead: 'This is the page as others would see it: no scripts, nothing that was typed, other names, numbers and amounts in the place of yours. Nothing has been sent, and nothing will be.',
  making: 'Making the report',
  next: 'Look through it. If it shows nothing of yours, save it and send the file yourself to whoever is to look at it.',
  caveat: 'Dates stay as they are, and all amounts are multiplied by one whole number, so that they still add up. Someone who sets out to can find that number. Where the amounts themselves are the secret, change a few in the file.',
  left: {
    one: '{count} word or number that was taken out occurs in it again by chance. Make it again to get others.',
    other: '{count} words or numbers that were taken out occur in it again by chance. Make it again to get others.',
  },
  responses: { one: 'With the page goes {count} response of its data, scrubbed the same way; see the end of the text.', other: 'With the page go {count} responses of its data, scrubbed the same way; see the end of the text.' },
  show: 'Show the report',
  asText: 'As text',
  asPage: 'As a page',
  text: 'The whole file as text',
  page: 'The page without its styles, scripts and pictures',
  save: 'Save the file',
  saved: 'Saved as {file}.',
  again: 'Make it again',
  back: 'Back to the sites',
  noTab: 'Open the page of {site} that is not read right, leave it open, and report it from here or from the popup.',
  report: 'Report a problem',
} as const satisfies RoomWords;
