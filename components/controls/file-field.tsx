import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import './file-field.css';

interface FileFieldProps {
  label: string;
  /** Endings that are offered first, as `.age`. */
  endings: readonly string[];
  hint?: string;
  onChoose: (file: File | undefined) => void;
}

/** One file of the user's own, by the browser's chooser. */
export function FileField({ label, endings, hint, onChoose }: FileFieldProps): VNode {
  const id = useId();
  return (
    <div class="file-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={endings.join(',')}
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChoose(event.currentTarget.files?.[0])}
      />
      {hint !== undefined && (
        <p id={`${id}-note`} class="soft">
          {hint}
        </p>
      )}
    </div>
  );
}
