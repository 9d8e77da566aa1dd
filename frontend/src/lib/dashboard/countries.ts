import type { Locale } from '#lib/i18n.ts';

/** `France` for `FR`, in the language being read; an unknown code stays as it is. */
export const countryName = (code: string, locale: Locale): string =>
	/^[A-Z]{2}$/.test(code)
		? (new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code)
		: code;

/** Where parcels may go: the European Union and Monaco (no customs papers). */
export const DELIVERED_TO: readonly string[] =
	'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK'.split(' ');

/** Those countries by their names in the language being read. */
export const deliveredCountries = (locale: Locale): { code: string; name: string }[] =>
	DELIVERED_TO.map((code) => ({ code, name: countryName(code, locale) })).sort((one, other) =>
		one.name.localeCompare(other.name, locale)
	);
