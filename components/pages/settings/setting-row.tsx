import type { ComponentChildren, VNode } from 'preact';
import './setting-row.css';

/** A part of the settings under its own heading. */
export const SettingGroup = ({ title, children }: { title: string; children: ComponentChildren }): VNode => (
  <section class="setting-group">
    <h2>{title}</h2>
    {children}
  </section>
);

interface SettingRowProps {
  title: string;
  /** One sentence: what goes on and what does not. */
  why: string;
  /** What it is done with, at the end of the line. */
  children: ComponentChildren;
}

/** One setting: its name, a sentence, and what it is done with. */
export const SettingRow = ({ title, why, children }: SettingRowProps): VNode => (
  <div class="setting-row">
    <div>
      <h3>{title}</h3>
      <p class="soft">{why}</p>
    </div>
    <div class="setting-row-action">{children}</div>
  </div>
);
