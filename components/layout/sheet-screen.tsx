import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/words.ts';
import { Mark } from './mark.tsx';
import './sheet-screen.css';

interface SheetScreenProps {
  title: string;
  /** A sentence or two under the title. */
  lead?: ComponentChildren;
  /** What stands above the title: the step of a way. */
  above?: ComponentChildren;
  children?: ComponentChildren;
  /** `narrow` for a form, `wide` where two columns stand. */
  width?: 'narrow' | 'wide';
}

/** A screen that stands alone, without the rail: locked, starting, recovering. The focus begins at its title. */
export function SheetScreen({ title, lead, above, children, width = 'narrow' }: SheetScreenProps): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('shared.productName')}`;
    // A field that asked for the focus keeps it.
    if (!(document.activeElement instanceof HTMLInputElement)) heading.current?.focus();
  }, [title]);
  return (
    <main class="sheet-screen" data-width={width}>
      <p class="sheet-screen-name">
        <Mark />
        {t('shared.productName')}
      </p>
      <header>
        {above !== undefined && <p class="sheet-screen-above">{above}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p class="sheet-screen-lead">{lead}</p>}
      </header>
      {children}
    </main>
  );
}
