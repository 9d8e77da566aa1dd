import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createOrigin } from './origin.js';

const running: Server[] = [];

afterEach(() => {
	for (const server of running.splice(0)) server.close();
});

async function listen(server: Server): Promise<string> {
	running.push(server);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const saying =
	(who: string): RequestListener =>
	(request, response) => {
		response.end(`${who} ${request.url}`);
	};

async function origin(options: Partial<Parameters<typeof createOrigin>[0]> = {}): Promise<string> {
	const backendUrl = options.backendUrl ?? (await listen(createServer(saying('django'))));
	return listen(createOrigin({ pages: saying('pages'), ...options, backendUrl }));
}

const text = async (url: string, init?: RequestInit): Promise<string> =>
	(await fetch(url, init)).text();

test.each([
	['/', 'pages /'],
	['/en/basket?x=1', 'pages /en/basket?x=1'],
	['/graphqlish', 'pages /graphqlish'],
	['/graphql', 'django /graphql'],
	['/admin/login/?next=/', 'django /admin/login/?next=/'],
	['/media/a%20b.webp', 'django /media/a%20b.webp'],
	['/healthz', 'django /healthz'],
	['/livez', 'django /livez']
])('%s is answered by %s', async (path, answer) => {
	expect(await text((await origin()) + path)).toBe(answer);
});

test('the local Stripe is reached only when it runs', async () => {
	const loopbackStripeUrl = await listen(createServer(saying('stripe')));

	expect(await text(`${await origin({ loopbackStripeUrl })}/loopback-stripe/pay`)).toBe(
		'stripe /loopback-stripe/pay'
	);
	expect(await text(`${await origin()}/loopback-stripe/pay`)).toBe('pages /loopback-stripe/pay');
});

test('a backend that is down gives 502 and a plain sentence', async () => {
	const gone = createServer();
	const backendUrl = await listen(gone);
	await new Promise((closed) => gone.close(closed));

	const response = await fetch(`${await origin({ backendUrl })}/graphql`);

	expect(response.status).toBe(502);
	expect(await response.text()).toContain('Please try again in a minute.');
});

test('bodies and cookies pass through, the host stays the public one', async () => {
	const seen: Pick<IncomingMessage, 'headers' | 'method'>[] = [];
	const backendUrl = await listen(
		createServer((request, response) => {
			seen.push(request);
			response.setHeader('set-cookie', ['a=1; Path=/', 'b=2; Path=/']);
			request.pipe(response);
		})
	);
	const address = await origin({ backendUrl });

	const response = await fetch(`${address}/graphql`, {
		method: 'POST',
		body: '{"documentId":"x"}'
	});

	expect(await response.text()).toBe('{"documentId":"x"}');
	expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
	expect(seen[0]?.headers.host).toBe(new URL(address).host);
});

test('pages carry the security headers', async () => {
	const { headers } = await fetch(await origin());

	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('permissions-policy')).toContain('camera=(self)');
	expect(headers.get('strict-transport-security')).toBeNull();
});

test.each([
	['public, max-age=60', 'gzip'],
	['private, no-store', null],
	['no-store', null]
])('a page kept by "%s" is sent as %s', async (kept, encoding) => {
	const pages: RequestListener = (_, response) => {
		response.setHeader('content-type', 'text/html');
		response.setHeader('cache-control', kept);
		response.end('a dress '.repeat(500));
	};

	const response = await fetch(await origin({ pages }), {
		headers: { 'accept-encoding': 'gzip' }
	});

	expect(response.headers.get('content-encoding')).toBe(encoding);
	expect(await response.text()).toHaveLength(4000);
});
