import { hasVisiblePasswordField } from '../../bank-adapters/choose/password-field.ts';
import type { Parts } from '../../bank-adapters/parts.ts';
import { findRoots } from '../../bank-adapters/reading/roots.ts';
import type { PageView } from '../../bank-adapters/types.ts';
import { UnansweredError } from '../../utils/messages/until-answered.ts';
import type { ReportReply } from '../../utils/model/report.ts';

export interface ReportingEquipment {
  parts: Parts;
  view: () => PageView;
  /** Has the background run the part that makes reports in this document. Throws `UnansweredError`. */
  bringReport: () => Promise<void>;
}

/** Makes a report of the page as it stands, at its user's request. A page with a password field stays its own. */
export async function reportPage({ parts, view, bringReport }: ReportingEquipment): Promise<ReportReply> {
  const page = view();
  if (hasVisiblePasswordField(page, findRoots(page))) return { ok: false, code: 'password-field' };
  try {
    if (parts.report === undefined) await bringReport();
  } catch (error) {
    if (!(error instanceof UnansweredError)) throw error;
  }
  return parts.report?.(view()) ?? { ok: false, code: 'failed' };
}
