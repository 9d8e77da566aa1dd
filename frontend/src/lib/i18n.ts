import {
	deLocalizeHref,
	getLocale,
	locales,
	localizeHref,
	type Locale
} from '#lib/paraglide/runtime.js';

export { getLocale, locales, type Locale };

/** Each language under its own name. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
	fr: 'Français',
	en: 'English',
	ar: 'العربية'
};

/** The address of a page in the language being read: every link and redirect goes through here. */
export const href = (path: string): string => localizeHref(path);

/** The same page in another language. */
export const inLanguage = (path: string, locale: Locale): string =>
	localizeHref(deLocalizeHref(path), { locale });

/** Whether a link leads to the page being read or to one above it. */
export function isCurrent(link: string, pathname: string): boolean {
	const here = deLocalizeHref(pathname);
	const there = deLocalizeHref(link);
	return here === there || (there !== '/' && here.startsWith(`${there}/`));
}
