/** Where in its day a list belongs that has nothing in common with what is known of it. */
export interface DayPlace {
  place: 'before' | 'after';
  /** So many of what is known were shown right above the list: they stay there, whatever the list has in common with the rest. */
  above?: number;
}

/**
 * The order of one day's transactions after a list has shown some of them. What the list shows stands in the list's
 * order; what it does not show keeps its place behind its neighbour. Where the two have nothing in common, the list
 * stands `before` what is known (it was cut at this day, so it shows the newer part) or `after` it.
 */
export function mergeDayOrder(known: readonly string[], listed: readonly string[], { place, above = 0 }: DayPlace): string[] {
  const inList = new Set(listed);
  const head = known.slice(0, above);
  if (head.length > 0 && !head.some((id) => inList.has(id))) return [...head, ...mergeDayOrder(known.slice(above), listed, { place: 'before' })];
  if (!known.some((id) => inList.has(id))) return place === 'before' ? [...listed, ...known] : [...known, ...listed];

  const behind = new Map<string, string[]>();
  const ahead: string[] = [];
  let anchor: string | undefined;
  for (const id of known) {
    if (inList.has(id)) anchor = id;
    else if (anchor === undefined) ahead.push(id);
    else behind.set(anchor, [...(behind.get(anchor) ?? []), id]);
  }
  // Known ones newer than anything the list shares with them stay right before it.
  const firstShared = known.find((id) => inList.has(id));
  return listed.flatMap((id) => [...(id === firstShared ? ahead : []), id, ...(behind.get(id) ?? [])]);
}
