import { X } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { IconButton } from '../controls/icon-button.tsx';
import './slide-in.css';

interface SlideInProps {
  title: string;
  children: ComponentChildren;
  onClose: () => void;
  /** Another value means other details: the focus moves to the new heading. */
  contentKey: string;
}

/**
 * Details beside what they belong to. It is no dialog: the list stays usable. Escape closes it, and the focus goes back
 * to where it came from.
 */
export function SlideIn({ title, children, onClose, contentKey }: SlideInProps): VNode {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    cameFrom.current = document.activeElement;
    return () => {
      if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [contentKey]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog[open]') === null) onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);

  return (
    <aside class="slide-in" aria-labelledby={id}>
      <header class="slide-in-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon={X} label={t('shared.close')} show="icon" onClick={onClose} />
      </header>
      <div class="slide-in-body">{children}</div>
    </aside>
  );
}
