import type { ComponentChildren, VNode } from 'preact';
import './empty-state.css';

interface EmptyStateProps {
  title: string;
  /** One or two sentences: why it is empty, and how it fills. */
  children?: ComponentChildren;
  /** The one next step. */
  action?: ComponentChildren;
}

/** Nothing here yet: a still waterline, why, and the one next step. */
export function EmptyState({ title, children, action }: EmptyStateProps): VNode {
  return (
    <div class="empty-state">
      <svg width="96" height="16" viewBox="0 0 96 16" aria-hidden="true">
        <path d="M0 10 H40" />
        <path d="M40 10 H96" data-ahead="" />
        <circle cx="40" cy="10" r="3" />
      </svg>
      <h2>{title}</h2>
      {children !== undefined && <p class="soft">{children}</p>}
      {action !== undefined && <div class="empty-state-action">{action}</div>}
    </div>
  );
}
