import type { VNode } from 'preact';
import './mark.css';

/** The product's mark: a line of water, and the higher line it reached. */
export function Mark({ size = 20 }: { size?: number }): VNode {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path class="mark-reached" d="M3 8H21" />
      <path class="mark-water" d="M3 16C6 16 6 13 9 13S12 16 15 16S18 13 21 13" />
    </svg>
  );
}
