import { X } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import './chip.css';

interface ChipProps {
  children: ComponentChildren;
  onClick: (event: MouseEvent) => void;
  /** On or off, for a filter that is a yes or a no. */
  pressed?: boolean;
  /** Says what a click takes away; shows a cross. */
  removes?: string;
}

/** One filter in a line of them. */
export function Chip({ children, onClick, pressed, removes }: ChipProps): VNode {
  return (
    <button type="button" class="chip" aria-pressed={pressed} title={removes} data-removes={removes === undefined ? undefined : ''} onClick={onClick}>
      <span>{children}</span>
      {removes !== undefined && (
        <>
          <X size={14} aria-hidden="true" />
          <span class="visually-hidden">{removes}</span>
        </>
      )}
    </button>
  );
}
