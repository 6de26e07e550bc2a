import type { VNode } from 'preact';
import type { Minor } from '../../utils/model/money.ts';
import './tideline.css';

interface TidelineProps {
  /** Spent from the 1st up to each day so far; positive. */
  current: readonly Minor[];
  /** The same for the whole month before. */
  previous: readonly Minor[];
  dayCount: number;
  /** Says the picture in words. */
  label: string;
}

const width = 100;
const height = 40;
const margin = 4;

/** The month as one line of water: solid so far with the mark it reached, last month faint behind, the rest a dotted calm. */
export function Tideline({ current, previous, dayCount, label }: TidelineProps): VNode {
  const highest = Math.max(1, ...current, ...previous);
  const x = (index: number): number => (index / Math.max(1, dayCount - 1)) * width;
  const y = (sum: Minor): number => height - margin - (sum / highest) * (height - 2 * margin);
  const path = (sums: readonly Minor[]): string => sums.map((sum, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(2)} ${y(sum).toFixed(2)}`).join('');
  const mark = current.length > 0 ? { x: x(current.length - 1), y: y(current.at(-1) ?? 0) } : undefined;
  return (
    <figure class="tideline">
      <figcaption class="visually-hidden">{label}</figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
        <path class="tideline-ground" d={`M0 ${height - margin}H${width}`} />
        <path class="tideline-previous" d={path(previous.slice(0, dayCount))} />
        <path class="tideline-current" d={path(current)} />
        {mark && <path class="tideline-mark" d={`M${mark.x.toFixed(2)} ${mark.y.toFixed(2)}h0`} />}
        {mark && <path class="tideline-mark-core" d={`M${mark.x.toFixed(2)} ${mark.y.toFixed(2)}h0`} />}
      </svg>
    </figure>
  );
}
