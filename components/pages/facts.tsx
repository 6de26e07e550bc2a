import type { ComponentChildren, VNode } from 'preact';
import './facts.css';

/** Names and what is known of each. */
export const Facts = ({ children }: { children: ComponentChildren }): VNode => <dl class="facts">{children}</dl>;

/** One of them; nothing where nothing is known. */
export function Fact({ name, children }: { name: ComponentChildren; children: ComponentChildren }): VNode | null {
  if (children === undefined) return null;
  return (
    <div>
      <dt class="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A part of the details, under a small heading of its own. */
export const FactGroup = ({ title, children }: { title: string; children: ComponentChildren }): VNode => (
  <section class="fact-group">
    <h3>{title}</h3>
    {children}
  </section>
);
