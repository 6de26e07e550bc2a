import type { VNode } from 'preact';
import './progress-line.css';

interface ProgressLineProps {
  words: string;
  /** From 0 to 1; left out where nobody can tell how far it is. */
  done?: number | undefined;
}

/** How far something is that takes longer than a moment. */
export const ProgressLine = ({ words, done }: ProgressLineProps): VNode => (
  <label class="progress-line">
    <span>{words}</span>
    <progress {...(done === undefined ? {} : { value: done })} max={1} />
  </label>
);
