import { BASIS_HEADER } from '../../../server/page-cache.js';

/** What Django's answer was made from: table → mark, and until when it says the same (seconds). */
interface Origin {
	readonly basis: Readonly<Record<string, string>>;
	readonly until: number | null;
}

const FOR_EVERYBODY = /^\/\(storefront\)(?:\/(?:themes|shops|markets|search|near)(?:\/.*)?)?$/;

/**
 * Pages that are there to be read. Others carry the number of what their visitor is about to send, so
 * that it counts once: two visitors with one number would be taken for one.
 */
export const isForEverybody = (route: string | null): boolean =>
	route !== null && FOR_EVERYBODY.test(route);

/** What one page is being made from; null once an answer is its visitor's alone. */
export type Origins = Origin[] | null;

/** `origins` with those of an answer that was just read. */
export function withOrigin(origins: Origins, answer: Response): Origins {
	const told = answer.headers.get(BASIS_HEADER);
	return origins && told ? [...origins, JSON.parse(told) as Origin] : null;
}

/**
 * What `server/page-cache.js` has to know of a page, as a header; null when the page cannot be kept:
 * made from nothing that is watched, from somebody's own, or from tables written to meanwhile.
 */
export function basisOf(origins: Origins): string | null {
	if (!origins || origins.length === 0) return null;
	const basis: Record<string, string> = {};
	for (const [table, mark] of origins.flatMap((origin) => Object.entries(origin.basis))) {
		if ((basis[table] ?? mark) !== mark) return null;
		basis[table] = mark;
	}
	const ends = origins.flatMap(({ until }) => (until === null ? [] : [until * 1000]));
	return JSON.stringify({ basis, until: Math.min(...ends, Number.MAX_SAFE_INTEGER) });
}
