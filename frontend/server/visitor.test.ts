import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { stampVisitor } from './visitor.js';

function stamped(headers: IncomingHttpHeaders, trustedProxies: number): IncomingHttpHeaders {
	const request = { headers, socket: { remoteAddress: '10.0.0.9' } } as unknown as IncomingMessage;
	stampVisitor(request, trustedProxies);
	return request.headers;
}

test('without a proxy of ours, what the client claims is replaced by what the socket says', () => {
	const claimed = {
		host: 'matricia.example',
		'x-forwarded-for': '1.2.3.4',
		'x-forwarded-proto': 'https',
		'x-forwarded-host': 'evil.example',
		'x-real-ip': '1.2.3.4',
		forwarded: 'for=1.2.3.4'
	};

	expect(stamped(claimed, 0)).toEqual({
		host: 'matricia.example',
		'x-forwarded-for': '10.0.0.9',
		'x-forwarded-proto': 'http',
		'x-forwarded-host': 'matricia.example'
	});
});

test('behind one proxy, the last address of the chain is the visitor', () => {
	const chain = {
		host: 'internal',
		'x-forwarded-for': '6.6.6.6, 1.2.3.4',
		'x-forwarded-proto': 'https',
		'x-forwarded-host': 'matricia.example'
	};

	expect(stamped(chain, 1)).toEqual({
		host: 'internal',
		'x-forwarded-for': '1.2.3.4',
		'x-forwarded-proto': 'https',
		'x-forwarded-host': 'matricia.example'
	});
});

test('behind two proxies, the one before the last is', () => {
	expect(stamped({ 'x-forwarded-for': '6.6.6.6, 1.2.3.4, 10.0.0.1' }, 2)['x-forwarded-for']).toBe(
		'1.2.3.4'
	);
});
