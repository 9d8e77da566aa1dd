/** Where the papers of parcels are; each address takes `order` as often as there are orders. */
export const PAPERS = {
	slips: '/documents/packing/slips.pdf',
	labels: '/documents/packing/labels.pdf',
	coliship: '/documents/packing/coliship.csv'
} as const;

/** The address of a paper for one order. */
export const paperOf = (paper: keyof typeof PAPERS, order: string, more = ''): string =>
	`${PAPERS[paper]}?order=${encodeURIComponent(order)}${more}`;
