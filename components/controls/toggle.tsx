import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import './toggle.css';

interface ToggleProps {
  label: string;
  /** The sentence under it: what goes on when it is on. */
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** A switch that acts at once. */
export function Toggle({ label, hint, checked, onChange, disabled }: ToggleProps): VNode {
  const id = useId();
  return (
    <div class="toggle">
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} class="soft">
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
