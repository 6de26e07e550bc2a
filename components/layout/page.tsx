import type { ComponentChildren, VNode } from 'preact';
import './page.css';

interface PageProps {
  /** The one question that the page answers. */
  title: string;
  /** At the end of the title's line. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A page of the dashboard: its question, and what answers it. After a change of page the focus is on the question. */
export function Page({ title, actions, children }: PageProps): VNode {
  return (
    <div class="page">
      <header class="page-head">
        <h1 tabIndex={-1} data-page-title="">
          {title}
        </h1>
        {actions !== undefined && <div class="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
