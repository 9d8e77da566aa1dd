import { expect, test } from 'vitest';
import { saidIn } from './push-said.ts';

const ORIGIN = 'https://m.example';
const message = (path: unknown): string =>
	JSON.stringify({ title: 'Atelier Naïma', body: 'New order M-1', path, tag: 'order 1' });

test('a message is shown with its words, and leads to its page', () => {
	expect(saidIn(message('/en/dashboard/naima/orders/1'), ORIGIN)).toEqual({
		title: 'Atelier Naïma',
		options: {
			body: 'New order M-1',
			tag: 'order 1',
			icon: '/shop-192.png',
			dir: 'auto',
			data: 'https://m.example/en/dashboard/naima/orders/1'
		}
	});
});

test.each([message('https://elsewhere.example/'), message('//elsewhere.example/'), message(7)])(
	'%s leads nowhere of ours and is not shown',
	(text) => {
		expect(saidIn(text, ORIGIN)).toBeNull();
	}
);

test.each(['', 'hello', 'null', '[]'])('%j is no message', (text) => {
	expect(saidIn(text, ORIGIN)).toBeNull();
});
