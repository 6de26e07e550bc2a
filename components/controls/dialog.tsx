import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './dialog.css';

interface DialogProps {
  open: boolean;
  title: string;
  children: ComponentChildren;
  /** The buttons, the safe one first. */
  actions: ComponentChildren;
  /** Escape, a click beside it, or a button. */
  onClose: () => void;
}

/**
 * A question that must be answered first. The browser keeps the focus inside and gives it back afterwards. A click
 * beside it closes it where the browser knows `closedby`; Escape and the buttons do everywhere.
 */
export function Dialog({ open, title, children, actions, onClose }: DialogProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onClose={onClose}
      closedby="any"
    >
      {open && (
        <div class="dialog-sheet">
          <h2 id={id}>{title}</h2>
          <div class="dialog-body">{children}</div>
          <div class="dialog-actions">{actions}</div>
        </div>
      )}
    </dialog>
  );
}
