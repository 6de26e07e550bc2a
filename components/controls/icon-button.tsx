import type { ComponentType, VNode } from 'preact';
import type { IconProps } from './button.tsx';
import './icon-button.css';

interface IconButtonProps {
  icon: ComponentType<IconProps>;
  /** The word for it: shown below or beside the icon, and read aloud. */
  label: string;
  onClick: (event: MouseEvent) => void;
  /** `word`: icon and word. `icon`: the word comes as a tooltip; only where the icon is known to everyone (close). */
  show?: 'word' | 'icon';
  pressed?: boolean;
}

/** A small quiet button led by its icon. */
export function IconButton({ icon: Icon, label, onClick, show = 'word', pressed }: IconButtonProps): VNode {
  return (
    <button
      type="button"
      class="icon-button"
      data-show={show}
      aria-label={show === 'icon' ? label : undefined}
      title={show === 'icon' ? label : undefined}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden="true" />
      {show === 'word' && <span>{label}</span>}
    </button>
  );
}
