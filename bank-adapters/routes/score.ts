import { matchesPattern } from '../../utils/model/match-pattern.ts';
import type { AdapterAbout, PageView, Score } from '../types.ts';
import { hasMatch } from './match-response.ts';
import type { ResponsePlan } from './response-route.ts';

/** How sure an adapter is of a page, by the bank's addresses, the responses it knows, and elements only it has. */
export function scoreSite(about: AdapterAbout, view: PageView, known: { plan?: ResponsePlan; marker?: string }): Score {
  const isOnSite = about.sites.some((pattern) => matchesPattern(pattern, view.url));
  // A platform has no addresses of its own: its responses are all that tells it.
  if (!isOnSite && about.sites.length > 0) return 0;
  const routes = known.plan ? [...known.plan.transactions, ...(known.plan.accounts ?? [])] : [];
  if (hasMatch(routes, view.responses)) return 1;
  if (!isOnSite) return 0;
  return known.marker !== undefined && view.document.querySelector(known.marker) !== null ? 1 : 0.5;
}
