import { describe, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { problemIn, sendPicture, shopPictureAddress, uploadAddress } from './picture-upload.ts';

describe('sending a picture', () => {
	test('goes to its product with the header that marks it as ours', async () => {
		const sent: [string, RequestInit][] = [];
		const fetch = ((address: string, request: RequestInit) => {
			sent.push([address, request]);
			return Promise.resolve(new Response('{}', { status: 201 }));
		}) as typeof globalThis.fetch;
		const file = new File(['x'], 'robe.jpg', { type: 'image/jpeg' });

		expect(await sendPicture(fetch, uploadAddress('12'), file)).toBeNull();
		expect(sent[0]?.[0]).toBe('/uploads/product-pictures/12');
		expect(sent[0]?.[1].headers).toEqual({ 'x-matricia-client': 'web' });
		expect(((sent[0]?.[1].body as FormData).get('file') as File).name).toBe('robe.jpg');
	});

	test('a logo goes to its shop', () => {
		expect(shopPictureAddress('7', 'logo')).toBe('/uploads/shop-pictures/7/logo');
	});

	test('a refusal is told in the backend’s words', () => {
		const body = JSON.stringify({ problems: [{ message: 'Not a picture.' }] });
		expect(problemIn(400, body)).toBe('Not a picture.');
	});

	test('a size that a proxy refused, and an answer that is none, have words too', () => {
		expect(problemIn(413, '<html>')).toBe(m.dashboard_picture_too_large());
		expect(problemIn(502, '<html>')).toBe(m.dashboard_picture_lost());
	});
});
