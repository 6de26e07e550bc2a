import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import './select.css';

interface SelectProps<Value extends string> {
  label: string;
  hint?: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  labelHidden?: boolean;
  /** `row`: the label at the start of a line and the choice at its end, as settings have it. `chip`: among filters. */
  look?: 'field' | 'row' | 'chip';
}

/** A choice of one, by the browser's own list. */
export function Select<Value extends string>({ label, hint, value, options, onChange, labelHidden, look = 'field' }: SelectProps<Value>): VNode {
  const id = useId();
  return (
    <div class="select" data-look={look}>
      <div class={labelHidden ? 'visually-hidden' : undefined}>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} class="soft">
            {hint}
          </p>
        )}
      </div>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
