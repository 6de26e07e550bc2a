import type { ComponentChildren, VNode } from 'preact';
import './form.css';

interface FormProps {
  /** Enter or the main button. */
  onSend: () => void;
  children: ComponentChildren;
  label?: string;
}

/** Fields, and the line of buttons under them. Nothing is ever sent by the browser itself. */
export function Form({ onSend, children, label }: FormProps): VNode {
  return (
    <form
      class="form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}

/** The buttons of a form, the main one first. */
export const FormActions = ({ children }: { children: ComponentChildren }): VNode => <div class="form-actions">{children}</div>;
