import type { RefObject, VNode } from 'preact';
import { useId } from 'preact/hooks';
import './text-field.css';

export interface TextFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'password' | 'search';
  /** A sentence under the field. */
  hint?: string | undefined;
  /** What is wrong, in the place of the hint; read aloud when it comes. */
  error?: string | undefined;
  placeholder?: string;
  autoComplete?: string;
  /** Figures and codes: evenly spaced, no spelling, no capitals. */
  code?: boolean;
  /** The label is read aloud and not shown, where a heading says it already. */
  labelHidden?: boolean;
  inputRef?: RefObject<HTMLInputElement | null>;
}

const kinds = { text: { type: 'text' }, password: { type: 'password' }, search: { type: 'search' } } as const;

/** One line of text with its label. */
export function TextField({ label, value, onInput, type = 'text', hint, error, code, labelHidden, inputRef, ...rest }: TextFieldProps): VNode {
  const id = useId();
  const note = error ?? hint;
  return (
    <div class="text-field" data-error={error === undefined ? undefined : ''}>
      <label for={id} class={labelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        id={id}
        {...kinds[type]}
        value={value}
        data-code={code ? '' : undefined}
        spellcheck={!code}
        autocapitalize={code ? 'none' : 'sentences'}
        autocomplete={rest.autoComplete ?? 'off'}
        {...(rest.placeholder === undefined ? {} : { placeholder: rest.placeholder })}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-note`} class="text-field-note" role={error === undefined ? undefined : 'alert'}>
        {note}
      </p>
    </div>
  );
}
