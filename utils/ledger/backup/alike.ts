/** Whether two records say the same, in whatever order their fields stand. */
export const areAlike = (one: object, other: object): boolean => textOf(one) === textOf(other);

const textOf = (each: object): string => JSON.stringify(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)));
