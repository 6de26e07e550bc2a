/** One option of a list, to be chosen. */
export interface Choice {
  select: Element;
  /** Its place among the list's options. */
  option: number;
}

/** One way to older rows that the page itself offers. */
export type PagingStep =
  /** A control to press. */
  | { by: 'page' | 'period'; press: Element }
  /** Lists to choose from, and where the page does not act on the choice by itself, the control that sends it. */
  | { by: 'period'; choose: Choice[]; press?: Element };
