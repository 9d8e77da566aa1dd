import { baseLocale, getLocale, locales, type Locale } from '#lib/paraglide/runtime.js';

export { getLocale, locales, type Locale };

/** Each language under its own name. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
	fr: 'Français',
	en: 'English',
	ar: 'العربية'
};

/** The site's own language is understood with a prefix too, though no link has it. */
const PREFIX = new RegExp(`^/(?:${locales.join('|')})(?=[/?#]|$)`);

/** Paths of this site as they are without a language: `/en/basket` → `/basket`. */
export const withoutLanguage = (path: string): string =>
	path.replace(PREFIX, '').replace(/^\/*/, '/');

/** The same page in another language. */
export const inLanguage = (path: string, locale: Locale): string =>
	(locale === baseLocale ? '' : `/${locale}`) + withoutLanguage(path);

/** The address of a page in the language being read: every link and redirect goes through here. */
export const href = (path: string): string => inLanguage(path, getLocale());

/** Whether a link leads to the page being read or to one above it. */
export function isCurrent(link: string, pathname: string): boolean {
	const here = withoutLanguage(pathname);
	const there = withoutLanguage(link);
	return here === there || (there !== '/' && here.startsWith(`${there}/`));
}
