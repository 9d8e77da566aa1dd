import type { Locale } from '#lib/i18n.ts';

const HOME = 'FR';

/** Where our designers' parcels go: the European Union and Monaco (no customs papers). */
const DELIVERED_TO =
	'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK'.split(' ');

/** The countries for a select, by name in the language being read; France stands first. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
	const names = new Intl.DisplayNames(locale, { type: 'region' });
	const options = DELIVERED_TO.map((value) => ({ value, label: names.of(value) ?? value }));
	options.sort((one, other) => one.label.localeCompare(other.label, locale));
	const home = options.filter(({ value }) => value === HOME);
	return [...home, ...options.filter(({ value }) => value !== HOME)];
}

/** `Monaco` for `MC`; a code that is none stays as it is. */
export function countryName(code: string, locale: Locale): string {
	try {
		return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
	} catch {
		return code;
	}
}
