import type { VNode } from 'preact';
import type { DateStyle } from '../../utils/i18n/dates.ts';
import { formatDate, formatRelativeDay } from '../../utils/i18n/dates.ts';
import type { IsoDate } from '../../utils/model/iso-date.ts';

interface DateTextProps {
  date: IsoDate;
  style?: DateStyle;
  /** Says Today and Yesterday against this day. */
  today?: IsoDate;
}

/** A calendar date, readable by people and machines. */
export function DateText({ date, style = 'long', today }: DateTextProps): VNode {
  return <time dateTime={date}>{today === undefined ? formatDate(date, style) : formatRelativeDay(date, today)}</time>;
}
