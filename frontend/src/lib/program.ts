/**
 * Which programs a page runs: those of its language, or `all`, the till's, which starts without network in each.
 * Its text goes into the built entry as it is: it may use nothing from outside.
 */
export function programOf(pathname: string): 'fr' | 'en' | 'ar' | 'all' {
	const [, language, till] = /^(?:\/(fr|en|ar)(?=\/|$))?(\/till(?:\/|$))?/.exec(pathname) ?? [];
	return till ? 'all' : language === 'en' || language === 'ar' ? language : 'fr';
}
