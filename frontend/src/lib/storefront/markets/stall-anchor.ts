/** Where a stall stands on its market's page: `stall-03`. */
export const stallAnchor = (number: string): string => `stall-${encodeURIComponent(number)}`;
