import type { Cookies } from '@sveltejs/kit';
import { getLocale, inLanguage, locales } from '#lib/i18n.ts';

const COOKIE = 'checkout-language';
/** As long as a payment page can stay open. */
const SECONDS = 60 * 60 * 24;

/** Notes the language she pays in: the payment page leads back to addresses without one. */
export function rememberLanguage(cookies: Cookies): void {
	cookies.set(COOKIE, getLocale(), { path: '/', maxAge: SECONDS, sameSite: 'lax', httpOnly: true });
}

/** Where the same page is in the language she paid in; undefined when it is this one. */
export function inRememberedLanguage(cookies: Cookies, url: URL): string | undefined {
	const locale = locales.find((known) => known === cookies.get(COOKIE));
	if (!locale || locale === getLocale()) return undefined;
	return inLanguage(url.pathname + url.search, locale);
}
