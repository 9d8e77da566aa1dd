import type { Locale } from '#lib/i18n.ts';

/** `France` for `FR`, in the language being read; an unknown code stays as it is. */
export const countryName = (code: string, locale: Locale): string =>
	/^[A-Z]{2}$/.test(code)
		? (new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code)
		: code;
