import type { ComponentChildren, VNode } from 'preact';
import './notice.css';

interface NoticeProps {
  /** `warn` and `over` are for what needs a decision; everything else is `plain`. */
  tone?: 'plain' | 'warn' | 'over';
  children: ComponentChildren;
  /** The one next step. */
  action?: ComponentChildren;
  /** Read aloud when it comes: `polite` waits for a pause, `assertive` does not. */
  live?: 'polite' | 'assertive';
}

/** A sentence that matters now, with its next step. */
export function Notice({ tone = 'plain', children, action, live }: NoticeProps): VNode {
  return (
    <div class="notice" data-tone={tone} role={live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined}>
      <div class="notice-text">{children}</div>
      {action !== undefined && <div class="notice-action">{action}</div>}
    </div>
  );
}
