import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchFromBackend, isForBackend } from './backend.ts';

let django: Server;
let backendUrl: string;
let seen: { url: string | undefined; headers: IncomingMessage['headers']; body: string }[];
let setCookies: string[];

beforeEach(async () => {
	seen = [];
	setCookies = [];
	django = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk: Buffer) => (body += chunk.toString()));
		request.on('end', () => {
			seen.push({ url: request.url, headers: request.headers, body });
			response.setHeader('set-cookie', setCookies);
			response.end('{}');
		});
	});
	await new Promise<void>((ready) => django.listen(0, '127.0.0.1', ready));
	backendUrl = `http://127.0.0.1:${(django.address() as AddressInfo).port}`;
});

afterEach(() => {
	django.close();
});

/** SvelteKit's cookies as far as the module uses them: a jar, and the options each was set with. */
function visitor(jar: Record<string, string>) {
	const options = new Map<string, unknown>();
	const cookies = {
		get: (name: string) => jar[name],
		getAll: () => Object.entries(jar).map(([name, value]) => ({ name, value })),
		set: (name: string, value: string, { encode: _encode, ...rest }: { encode?: unknown }) => {
			jar[name] = value;
			options.set(name, rest);
		}
	} as unknown as Cookies;
	const url = new URL('https://matricia.example/en/basket');
	return { event: { cookies, url, getClientAddress: () => '1.2.3.4' }, jar, options };
}

const request = (path: string): Request =>
	new Request(`https://matricia.example${path}`, { method: 'POST', body: '{"a":1}' });

test('the visitor goes along: cookies untouched, language, address, public host', async () => {
	const { event } = visitor({ sessionid: 'abc:1/2=', theme: 'dark' });

	await fetchFromBackend(event, request('/graphql?x=1'), { backendUrl, language: 'ar' });

	expect(seen).toHaveLength(1);
	expect(seen[0]).toMatchObject({
		url: '/graphql?x=1',
		body: '{"a":1}',
		headers: {
			cookie: 'sessionid=abc:1/2=; theme=dark',
			'accept-language': 'ar',
			origin: 'https://matricia.example',
			'x-forwarded-for': '1.2.3.4',
			'x-forwarded-proto': 'https',
			'x-forwarded-host': 'matricia.example'
		}
	});
	expect(seen[0]?.headers['x-csrftoken']).toBeUndefined();
});

test('cookies that Django sets reach the browser as they are', async () => {
	const { event, jar, options } = visitor({});
	setCookies = ['sessionid=x:y%2Fz; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=60', 'plain=1'];

	await fetchFromBackend(event, request('/graphql'), { backendUrl, language: 'fr' });

	expect(jar).toEqual({ sessionid: 'x:y%2Fz', plain: '1' });
	expect(options.get('sessionid')).toEqual({
		path: '/',
		httpOnly: true,
		secure: true,
		sameSite: 'lax',
		maxAge: 60
	});
	expect(options.get('plain')).toEqual({ path: '/', httpOnly: false, secure: true });
});

test('signing in carries the token of the cookie in a header, made when there is none', async () => {
	const known = visitor({ csrftoken: 'known' });
	const fresh = visitor({});

	await fetchFromBackend(known.event, request('/_allauth/browser/v1/auth/login'), {
		backendUrl,
		language: 'fr'
	});
	await fetchFromBackend(fresh.event, request('/_allauth/browser/v1/auth/login'), {
		backendUrl,
		language: 'fr'
	});

	expect(seen[0]?.headers['x-csrftoken']).toBe('known');
	expect(fresh.jar.csrftoken).toMatch(/^[0-9a-f]{32}$/);
	expect(seen[1]?.headers['x-csrftoken']).toBe(fresh.jar.csrftoken);
	expect(seen[1]?.headers.cookie).toBe(`csrftoken=${fresh.jar.csrftoken}`);
});

test.each([
	['https://matricia.example/graphql', true],
	['https://matricia.example/_allauth/browser/v1/config', true],
	['https://matricia.example/basket', false],
	['https://evil.example/graphql', false]
])('%s is for Django: %s', (address, expected) => {
	const event = { url: new URL('https://matricia.example/en/basket') } as RequestEvent;

	expect(isForBackend(event, new Request(address))).toBe(expected);
});
