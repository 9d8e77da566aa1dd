import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { parseSetCookie, stringifyCookie } from 'cookie';
import { BACKEND_URL } from '$app/env/private';
import { isBackendPath } from '../../../server/backend-paths.js';

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
	event: RequestEvent,
	request: Request,
	language: string
): Promise<Response> {
	const { pathname, search } = new URL(request.url);
	const headers = new Headers(request.headers);
	headers.set('cookie', cookieHeader(event.cookies));
	headers.set('accept-language', language);
	headers.set('origin', event.url.origin);
	headers.set('x-forwarded-for', event.getClientAddress());
	headers.set('x-forwarded-proto', event.url.protocol.slice(0, -1));
	headers.set('x-forwarded-host', event.url.host);

	const response = await fetch(
		new Request(`${BACKEND_URL}${pathname}${search}`, {
			method: request.method,
			headers,
			body: request.body === null ? null : await request.arrayBuffer(),
			redirect: 'manual',
			signal: request.signal
		})
	);
	passCookies(response, event.cookies);
	return response;
}

function cookieHeader(cookies: Cookies): string {
	const all = cookies.getAll({ decode: raw }).map(({ name, value }) => [name, value] as const);
	return stringifyCookie(Object.fromEntries(all), { encode: raw });
}

function passCookies(response: Response, cookies: Cookies): void {
	for (const line of response.headers.getSetCookie()) {
		const { name, value = '', ...options } = parseSetCookie(line, { decode: raw });
		cookies.set(name, value, {
			httpOnly: false,
			secure: false,
			...options,
			path: options.path ?? '/',
			encode: raw
		});
	}
}
