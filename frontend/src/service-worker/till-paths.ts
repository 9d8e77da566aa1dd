/** Which requests the till's worker answers; everything else is the browser's own business. */

/** Picture addresses that a till shows: `/media` of this site, or another host's. */
const PICTURE = /\.(?:avif|webp|jpe?g|png)$/i;

/** `/till`, or `/en/till` in another language than the site's own. */
export const tillHomes = (locales: readonly string[], base: string): string[] =>
	locales.map((locale) => (locale === base ? '/till' : `/${locale}/till`));

/** The till's start page above an address; null when the address is not of the till. */
export function homeOf(pathname: string, homes: readonly string[]): string | null {
	return homes.find((home) => pathname === home || pathname.startsWith(`${home}/`)) ?? null;
}

/** What SvelteKit asks for beside a page. */
export const isPageData = (pathname: string): boolean => pathname.endsWith('/__data.json');

export const dataOf = (home: string): string => `${home}/__data.json`;

/** A picture that a page of the till shows. */
export function isTillPicture(url: URL, referrer: string, homes: readonly string[]): boolean {
	if (!PICTURE.test(url.pathname) || !URL.canParse(referrer)) return false;
	return homeOf(new URL(referrer).pathname, homes) !== null;
}

/** Browsers that are slow enough to need the old format of fonts do not run this worker. */
export const isNeeded = (path: string): boolean => !path.endsWith('.woff');
