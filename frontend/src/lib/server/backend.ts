import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { parseSetCookie, stringifyCookie } from 'cookie';
import { isBackendPath, isUnder } from '../../../server/backend-paths.js';
import { BASIS_HEADER } from '../../../server/page-cache.js';

const CSRF_COOKIE = 'csrftoken';
const CSRF_TOKEN_BYTES = 16;

/** Cookie values pass untouched: Django signs and reads its own. */
const raw = (value: string): string => value;

/** Whether a request made while rendering is one for Django. */
export function isForBackend(event: RequestEvent, request: Request): boolean {
	const url = new URL(request.url);
	return url.origin === event.url.origin && isBackendPath(url.pathname);
}

/**
 * Asks Django directly, as the visitor: her cookies (with those set in this same request), language
 * and address go along, and cookies that Django sets reach her browser.
 */
export async function fetchFromBackend(
	event: Pick<RequestEvent, 'cookies' | 'getClientAddress' | 'url'>,
	request: Request,
	{ backendUrl, language }: { backendUrl: string; language: string }
): Promise<Response> {
	const { pathname, search } = new URL(request.url);
	const headers = new Headers(request.headers);
	headers.set('accept-language', language);
	headers.set(BASIS_HEADER, '1'); // for `origins.ts`
	headers.set('origin', event.url.origin);
	headers.set('x-forwarded-for', event.getClientAddress());
	headers.set('x-forwarded-proto', event.url.protocol.slice(0, -1));
	headers.set('x-forwarded-host', event.url.host);
	if (isUnder(pathname, '/_allauth')) headers.set('x-csrftoken', csrfToken(event.cookies));
	headers.set('cookie', cookieHeader(event.cookies));

	const response = await fetch(`${backendUrl}${pathname}${search}`, {
		method: request.method,
		headers,
		body: request.body && (await request.arrayBuffer()),
		redirect: 'manual',
		signal: request.signal
	});
	passCookies(response, event);
	return response;
}

/**
 * Django wants the token of a cookie repeated in a header. A visitor without one gets one: SvelteKit
 * has already checked where her form came from.
 */
function csrfToken(cookies: Cookies): string {
	const known = cookies.get(CSRF_COOKIE, { decode: raw });
	if (known) return known;
	const token = Buffer.from(crypto.getRandomValues(new Uint8Array(CSRF_TOKEN_BYTES))).toString(
		'hex'
	);
	cookies.set(CSRF_COOKIE, token, { path: '/', sameSite: 'lax', encode: raw });
	return token;
}

function cookieHeader(cookies: Cookies): string {
	const all = cookies.getAll({ decode: raw }).map(({ name, value }) => [name, value] as const);
	return stringifyCookie(Object.fromEntries(all), { encode: raw });
}

function passCookies(
	response: Response,
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>
): void {
	for (const line of response.headers.getSetCookie()) {
		const { name, value = '', ...options } = parseSetCookie(line, { decode: raw });
		cookies.set(name, value, {
			httpOnly: false,
			secure: url.protocol === 'https:',
			...options,
			path: options.path ?? '/',
			encode: raw
		});
	}
}
