import type { ComponentChildren, VNode } from 'preact';
import { Notice } from './notice.tsx';
import './said-line.css';

/** What has just been done, over the foot of the page: it comes and goes without moving anything. */
export const SaidLine = ({ children, action }: { children: ComponentChildren | undefined; action?: ComponentChildren }): VNode => (
  <div class="said-line" role="status">
    {children !== undefined && <Notice action={action}>{children}</Notice>}
  </div>
);
