/**
 * Two people edited one product: what stood there when the second one began (`base`), what she typed (`mine`)
 * and what the first one saved (`theirs`), field by field.
 */
export interface ThreeWays {
	readonly base: string;
	readonly mine: string;
	readonly theirs: string;
}

/** Who changed a field: nobody (or both alike), only one of them, or both, differently. */
export type Outcome = 'same' | 'mine' | 'theirs' | 'both';

export function outcomeOf({ base, mine, theirs }: ThreeWays): Outcome {
	if (mine === theirs) return 'same';
	if (theirs === base) return 'mine';
	return mine === base ? 'theirs' : 'both';
}

/** The forms' fields that are compared; each brings its `was:` with what the page had shown. */
export const COMPARED = ['title', 'description', 'productType', 'themes', 'madeToOrder'] as const;
export type Compared = (typeof COMPARED)[number];

export const wasField = (field: Compared): string => `was:${field}`;
/** Holds the choice of a field that both changed: `mine` or `theirs`. */
export const keepField = (field: Compared): string => `keep:${field}`;

/** Lines as browsers send them and as we keep them are the same text. */
export const inOneLineEnding = (text: string): string => text.replaceAll('\r\n', '\n');

/** Whether the other one's value stays: it is chosen, or this one was never touched. */
export function keepsTheirs(keep: string, mine: string, was: string): boolean {
	return keep === 'theirs' || (keep === 'untouched' && mine === was);
}
