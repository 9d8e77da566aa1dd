import type { Kept, KeptPage } from '#lib/offline/keeping.ts';

/** As many pages as one reads in an evening; with their pictures some ten megabytes. */
export const MOST_PAGES = 50;
/** A page looked at again within this time is not fetched again. */
const FRESH_MS = 10 * 60 * 1000;

/** Whether the kept page was fetched a short time ago. */
export const isFresh = (page: KeptPage | undefined, now: number): boolean =>
	page !== undefined && now - Date.parse(page.on) < FRESH_MS;

/** With this page as the one seen last; those seen longest ago are left out beyond `most`. */
export const withPage = (kept: Kept, page: KeptPage, most = MOST_PAGES): Kept =>
	[...without(kept, page.address), page].slice(-most);

export const without = (kept: Kept, address: string): Kept =>
	kept.filter((page) => page.address !== address);

/** Addresses that were needed before and are not any more. */
export function notNeeded(
	before: Kept,
	after: Kept,
	addressesOf: (page: KeptPage) => readonly string[]
): string[] {
	const needed = new Set(after.flatMap(addressesOf));
	return [...new Set(before.flatMap(addressesOf))].filter((address) => !needed.has(address));
}
