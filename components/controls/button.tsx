import type { ComponentChildren, ComponentType, VNode } from 'preact';
import './button.css';

export interface IconProps {
  size?: number;
  'aria-hidden'?: 'true';
}

export interface ButtonProps {
  children: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
  /** `primary`: the one next step of a screen. `quiet`: no frame. `danger`: takes something away for good. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** Shown before the words, never in place of them. */
  icon?: ComponentType<IconProps>;
  type?: 'button' | 'submit';
  disabled?: boolean;
  /** Work is under way: the button stays where it is and takes no second click. */
  busy?: boolean;
  wide?: boolean;
  class?: string;
  /** Read aloud in place of the words, where these alone do not say which: `Watch Barclays`. Begins with the words. */
  label?: string;
}

/** A button with words. */
export function Button({ children, onClick, look = 'plain', icon: Icon, type = 'button', disabled, busy, wide, ...rest }: ButtonProps): VNode {
  return (
    <button
      type={type}
      class={`button ${rest.class ?? ''}`}
      data-look={look}
      data-wide={wide ? '' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-disabled={busy ? 'true' : undefined}
      aria-label={rest.label}
      disabled={disabled}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {Icon && <Icon size={16} aria-hidden="true" />}
      <span>{children}</span>
    </button>
  );
}
