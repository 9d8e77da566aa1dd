import { BACKEND_URL } from '$app/env/private';
import {
	sequence,
	type Handle,
	type HandleFetch,
	type HandleServerError
} from '@sveltejs/kit/hooks';
import { WAITING } from '#lib/after-pictures.ts';
import { COLOR_SCHEME_COOKIE, isColorScheme } from '#lib/color-scheme.ts';
import { describeError } from '#lib/error.ts';
import { getLocale, getTextDirection } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { programOf } from '#lib/program.ts';
import { fetchFromBackend, isForBackend } from '#lib/server/backend.ts';
import { basisOf, isForEverybody, withOrigin } from '#lib/server/origins.ts';
import { BASIS_HEADER } from '../server/page-cache.js';

const handleColorScheme: Handle = ({ event, resolve }) => {
	const chosen = event.cookies.get(COLOR_SCHEME_COOKIE);
	event.locals.colorScheme = isColorScheme(chosen) ? chosen : 'system';
	return resolve(event);
};

const handleLanguage: Handle = ({ event, resolve }) =>
	paraglideMiddleware(withoutBody(event.request), ({ locale }) =>
		resolve(event, {
			preload: ({ type }) => type === 'js' || type === 'css',
			transformPageChunk: ({ html }) =>
				beforeStyles(html, (head) =>
					head
						.replace('%language%', locale)
						.replace('%direction%', getTextDirection(locale))
						.replace('%color-scheme%', event.locals.colorScheme)
						// The programs of this language, see `build-languages.ts`.
						.replaceAll(
							'.all.js" rel="modulepreload"',
							`.${programOf(event.url.pathname)}.js" rel="modulepreload"`
						)
						.replaceAll(
							'rel="modulepreload"',
							`rel="${isReadFirst(event.route.id) ? WAITING : 'modulepreload'}"`
						)
				)
		})
	);

/** All that is changed stands there; a page is ten times as long. */
function beforeStyles(html: string, change: (head: string) => string): string {
	const end = html.indexOf('<style');
	return end === -1 ? change(html) : change(html.slice(0, end)) + html.slice(end);
}

/** The shop can be read and used without its program: pictures come first. A till starts at once. */
const isReadFirst = (route: string | null): boolean => route?.startsWith('/(storefront)') ?? false;

/** The middleware copies the request it reads; a body can be read only once, and actions need it. */
const withoutBody = ({ url, headers }: Request): Request => new Request(url, { headers });

/** What she sees of her own leaves nothing behind: nobody finds it by going back once she is signed out. */
const handlePersonalPages: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (isPersonal(event.route.id)) response.headers.set('cache-control', 'private, no-store');
	return response;
};

const isPersonal = (route: string | null): boolean =>
	route !== null && /^\/\(storefront\)\/(?:account|messages|orders)(?:\/|$)/.test(route);

/** Says what a page was made from that anybody else would get just so: `server/page-cache.js` keeps it. */
const handleKeptPages: Handle = async ({ event, resolve }) => {
	event.locals.origins = [];
	const response = await resolve(event);
	const basis = isForEverybody(event.route.id) && basisOf(event.locals.origins);
	if (basis && response.status === 200) {
		response.headers.set(BASIS_HEADER, basis);
		response.headers.set('cache-control', 'no-cache');
		response.headers.append('vary', 'cookie');
	}
	return response;
};

export const handle = sequence(
	handleKeptPages,
	handleColorScheme,
	handlePersonalPages,
	handleLanguage
);

export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
	const answer = isForBackend(event, request)
		? await fetchFromBackend(event, request, { backendUrl: BACKEND_URL, language: getLocale() })
		: await fetch(request);
	event.locals.origins = withOrigin(event.locals.origins, answer);
	return answer;
};

export const handleError: HandleServerError = ({ event, ...caught }) => {
	const described = describeError(caught);
	if (described.status >= 500) {
		console.error(event.request.method, event.route.id ?? '(no route)', caught.error);
	}
	return described;
};
