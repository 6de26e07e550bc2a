import type { VNode } from 'preact';
import './mark.css';

/** The product's mark: a line of water, and the higher line it reached. */
export function Mark({ size = 20 }: { size?: number }): VNode {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path class="mark-reached" d="M4.5 7H19.5" />
      <path class="mark-water" d="M4 17.5c2 0 2-4 4-4s2 4 4 4s2-4 4-4s2 4 4 4" />
    </svg>
  );
}
