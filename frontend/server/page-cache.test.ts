import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOrigin } from './origin.js';
import { BASIS_HEADER, createPageCache } from './page-cache.js';

const running: Server[] = [];
let marks: Record<string, string>;
let rendered: number;
let said: { basis: Record<string, string>; until: number } | undefined;
let origin: string;

async function listen(server: Server): Promise<string> {
	running.push(server);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A page of two chunks, made from the table of shops. */
const pages: RequestListener = (request, response) => {
	rendered += 1;
	if (said) response.setHeader(BASIS_HEADER, JSON.stringify(said));
	response.setHeader('content-type', 'text/html');
	response.setHeader('etag', `"${rendered}"`);
	if (request.url === '/welcome') response.setHeader('set-cookie', 'a=b');
	response.writeHead(request.url === '/gone' ? 404 : 200);
	response.write(`<p>${request.url}`);
	response.end(` ${rendered} ${'é'.repeat(2000)}</p>`);
};

beforeEach(async () => {
	marks = { shops: '5' };
	rendered = 0;
	said = { basis: { shops: '5' }, until: Number.MAX_SAFE_INTEGER };
	const django = createServer((_, response) => response.end(JSON.stringify(marks)));
	origin = await listen(createOrigin({ pages, backendUrl: await listen(django) }));
});

afterEach(() => {
	vi.useRealTimers();
	for (const server of running.splice(0)) server.close();
});

const get = async (
	path: string,
	headers: Record<string, string> = {}
): Promise<{ text: string; response: Response }> => {
	const response = await fetch(origin + path, { headers });
	return { text: await response.text(), response };
};

test('a page is rendered once and sent alike again, compressed, without what it was made from', async () => {
	const first = await get('/');
	const second = await get('/');

	expect(second.text).toBe(first.text);
	expect(first.text).toMatch(/^<p>\/ 1 é+<\/p>$/);
	expect(rendered).toBe(1);
	for (const { response } of [first, second]) {
		expect(response.headers.get('content-encoding')).toBe('gzip');
		expect(response.headers.get('content-type')).toBe('text/html');
		expect(response.headers.get(BASIS_HEADER)).toBeNull();
	}
});

test('a commit to a table it was made from renders it anew, one to another table does not', async () => {
	await get('/');
	marks = { shops: '5', carts: '9' };
	await get('/');
	expect(rendered).toBe(1);

	marks = { shops: '6', carts: '9' };
	expect((await get('/')).text).toContain('<p>/ 2 ');
});

test.each(['sessionid=abc', 'color-scheme=dark; basket=abc'])(
	'whoever has %s gets her own',
	async (cookie) => {
		await get('/');
		await get('/', { cookie });
		await get('/', { cookie });

		expect(rendered).toBe(3);
	}
);

test('another address, cookie or encoding is another page', async () => {
	await get('/');
	await get('/?x=1');
	await get('/', { cookie: 'color-scheme=dark' });
	await get('/', { 'accept-encoding': 'identity' });

	expect(rendered).toBe(4);
});

test.each(['/gone', '/welcome'])('%s is rendered each time', async (path) => {
	await get(path);
	await get(path);

	expect(rendered).toBe(2);
});

test('a page that says nothing of what it was made from is rendered each time', async () => {
	said = undefined;
	await get('/');
	await get('/');

	expect(rendered).toBe(2);
});

test('a browser that has the page is told so in a line', async () => {
	const { response } = await get('/');
	const again = await get('/', { 'if-none-match': response.headers.get('etag') ?? '' });

	expect([again.response.status, again.text]).toEqual([304, '']);
	expect(rendered).toBe(1);
});

test('without a word from Django every page is rendered', async () => {
	await get('/');
	marks = null as never;
	await get('/');

	expect(rendered).toBe(2);
});

test('a page ends when it speaks differently, and after a minute', async () => {
	let now = 1_000_000;
	const cache = createPageCache({ readMarks: async () => marks, now: () => now });
	origin = await listen(
		createServer((request, response) => {
			void cache(request, response, () => pages(request, response));
		})
	);
	said = { basis: { shops: '5' }, until: 1_030_000 };

	const seen: string[] = [];
	for (now of [1_000_000, 1_029_999, 1_030_000]) seen.push((await get('/')).text.slice(0, 6));
	said = { basis: { shops: '5' }, until: Number.MAX_SAFE_INTEGER };
	for (now of [1_040_000, 1_099_999, 1_100_000]) seen.push((await get('/')).text.slice(0, 6));

	expect(seen).toEqual(['<p>/ 1', '<p>/ 1', '<p>/ 2', '<p>/ 3', '<p>/ 3', '<p>/ 4']);
});

test('pages give way to newer ones, the longest unasked first', async () => {
	const cache = createPageCache({ readMarks: async () => marks, mostBytes: 85_000 });
	origin = await listen(
		createServer((request, response) => {
			void cache(request, response, () => pages(request, response));
		})
	);
	for (let page = 1; page <= 11; page += 1) {
		await get(`/${page}`);
		await get('/1');
	}
	expect(rendered).toBe(11);

	await get('/2');
	expect(rendered).toBe(12);
	await get('/11');
	expect(rendered).toBe(12);
});
