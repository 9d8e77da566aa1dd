import { afterEach, expect, test, vi } from 'vitest';
import { attend } from '#lib/offline/patience.ts';
import type { PersistedDocument } from './document.ts';
import { ApiFailure } from './failure.ts';
import { graphql } from './request.ts';

const document: PersistedDocument<{ shop: string | null }, { slug: string }> = {
	documentId: 'abc'
};

const answering =
	(body: string, status = 200): typeof fetch =>
	() =>
		Promise.resolve(new Response(body, { status }));

const ask = (fetch: typeof globalThis.fetch): Promise<unknown> =>
	graphql(fetch, document, { slug: 'lune' }).catch((failure: unknown) => failure);

test('sends the id of the document, its variables and the header of our client', async () => {
	const sent: [unknown, RequestInit | undefined][] = [];
	const fetch: typeof globalThis.fetch = (url, init) => {
		sent.push([url, init]);
		return Promise.resolve(new Response('{"data":{"shop":"Lune"}}'));
	};

	expect(await graphql(fetch, document, { slug: 'lune' })).toEqual({ shop: 'Lune' });
	expect(sent).toEqual([
		[
			'/graphql',
			{
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					'x-matricia-client': 'web',
					'accept-language': 'fr'
				},
				body: '{"documentId":"abc","variables":{"slug":"lune"}}'
			}
		]
	]);
});

test.each([
	['NOT_FOUND', 'not-found', 404],
	['UNAUTHENTICATED', 'sign-in', 401],
	['FORBIDDEN', 'forbidden', 403],
	['INTERNAL', 'api', 502],
	['toString', 'api', 502]
])('an error %s is of the kind %s', async (code, kind, status) => {
	const failure = await ask(
		answering(JSON.stringify({ data: null, errors: [{ message: 'No.', extensions: { code } }] }))
	);

	expect(failure).toBeInstanceOf(ApiFailure);
	expect(failure).toMatchObject({ kind, status, message: 'No.' });
});

test('an unreachable API is a network failure', async () => {
	const failure = await ask(() => Promise.reject(new TypeError('fetch failed')));

	expect(failure).toMatchObject({ kind: 'network', status: 503 });
});

test('the plain 502 of the origin is a network failure too', async () => {
	expect(await ask(answering('MATRICIA is restarting.', 502))).toMatchObject({ kind: 'network' });
});

test('a page of HTML instead of JSON is an API failure', async () => {
	expect(await ask(answering('<h1>500</h1>', 500))).toMatchObject({ kind: 'api', status: 502 });
});

afterEach(() => vi.unstubAllGlobals());

/** Fails once, as a network does that comes back. */
function interrupted(): { fetch: typeof fetch; asked: () => number } {
	let asked = 0;
	const fetch: typeof globalThis.fetch = () => {
		asked += 1;
		if (asked === 1) return Promise.reject(new TypeError('Failed to fetch'));
		return Promise.resolve(new Response('{"data":{"shop":"Lune"}}'));
	};
	return { fetch, asked: () => asked };
}

test('a page asks again when who waits for it says so, and gives up when she does', async () => {
	const [patient, impatient] = [interrupted(), interrupted()];
	const leave = attend(() => Promise.resolve(true));
	expect(await ask(patient.fetch)).toEqual({ shop: 'Lune' });
	leave();

	expect(await ask(impatient.fetch)).toMatchObject({ kind: 'network' });
	expect([patient.asked(), impatient.asked()]).toEqual([2, 1]);
});

test('what is asked for beside a page is told at once that there is no network', async () => {
	const { fetch, asked } = interrupted();
	vi.stubGlobal('fetch', fetch);
	const leave = attend(() => Promise.resolve(true));

	expect(await ask(fetch)).toMatchObject({ kind: 'network' });
	expect(asked()).toBe(1);
	leave();
});
