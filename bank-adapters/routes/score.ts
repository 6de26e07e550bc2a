import { matchesPattern } from '../../utils/model/match-pattern.ts';
import type { BankRoutes } from '../bank-routes.ts';
import type { PageView, Score } from '../types.ts';
import { hasMatch } from './match-response.ts';
import { responseRoutesOf } from './response-route.ts';

/** How sure an adapter is of a page, by the bank's addresses, the responses it knows, and elements only it has. */
export function scoreSite({ about, plan, marker }: BankRoutes, view: PageView): Score {
  const isOnSite = about.sites.some((pattern) => matchesPattern(pattern, view.url));
  // A platform has no addresses of its own: its responses are all that tells it.
  if (!isOnSite && about.sites.length > 0) return 0;
  // A bank that is described by itself knows its pages better than the platform behind it.
  if (plan && hasMatch(responseRoutesOf(plan), view.responses)) return isOnSite ? 1 : 0.9;
  if (!isOnSite) return 0;
  return marker !== undefined && view.document.querySelector(marker) !== null ? 1 : 0.5;
}
