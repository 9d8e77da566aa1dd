/**
 * Which programs a page runs: those of its language, or `all`, the till's, which starts without network in each.
 * Its text goes into the built entry as it is: it may use nothing from outside.
 */
export function programOf(pathname: string): 'fr' | 'en' | 'ar' | 'all' {
	const [, language, till] = /^(?:\/(fr|en|ar)(?=\/|$))?(\/till(?:\/|$))?/.exec(pathname) ?? [];
	return till ? 'all' : language === 'en' || language === 'ar' ? language : 'fr';
}

/**
 * Whether a page is one of those that people walk between in the shop. There a browser is told of these pages alone;
 * a way to any other (an account, a desk) loads that page afresh, with the list of all.
 *
 * Its text goes into a built program as it is: it may use nothing from outside.
 */
export function isWalk(pathname: string): boolean {
	return /^(?:\/(?:fr|en|ar)(?=\/|$))?(?:\/(?:search|themes|shops|markets|near|basket|checkout|wishlist|journal|offline|t)(?=\/|$)|\/?$)/.test(
		pathname
	);
}
