import { inLanguage, locales, type Locale } from '#lib/i18n.ts';

/** What stands for a page that has no picture of its own, 1200 × 630. */
export const SHARE_PICTURE = '/share.png';

/** As Open Graph writes languages. */
export const OPEN_GRAPH_LOCALE: Record<Locale, string> = {
	fr: 'fr_FR',
	en: 'en_GB',
	ar: 'ar_AR'
};

/** The page in each language, and French for everybody else; its order and place in a list left out. */
export function alternatesOf(url: Pick<URL, 'pathname' | 'origin'>): {
	readonly language: string;
	readonly address: string;
}[] {
	const addressIn = (locale: Locale): string =>
		new URL(inLanguage(url.pathname, locale).replace(/(.)\/$/, '$1'), url.origin).href;
	const named = locales.map((locale) => ({
		language: locale as string,
		address: addressIn(locale)
	}));
	return [...named, { language: 'x-default', address: addressIn('fr') }];
}
