import { expect, test } from 'vitest';
import { addPasskey, credentialIn, passkeysOf } from './passkeys-api.ts';

const answering =
	(status: number, body: unknown, asked: string[] = []): typeof fetch =>
	(_url, init) => {
		asked.push(typeof init?.body === 'string' ? init.body : '');
		return Promise.resolve(Response.json(body, { status }));
	};

test('the oldest passkey stands first, and a guest has none to show', async () => {
	const data = [
		{ id: 2, name: 'Atelier', created_at: 20, last_used_at: null },
		{ id: 1, name: 'Téléphone', created_at: 10, last_used_at: 30 }
	];

	const mine = await passkeysOf(answering(200, { data }));

	expect(mine?.map(({ name }) => name)).toEqual(['Téléphone', 'Atelier']);
	expect(await passkeysOf(answering(401, { data: { flows: [] } }))).toBeNull();
});

test('a name is cut to what fits, and user verification is asked for', async () => {
	const asked: string[] = [];

	await addPasskey(answering(200, { data: {} }, asked), ` ${'x'.repeat(120)}`, { id: 'a' });

	expect(JSON.parse(asked[0] ?? '')).toEqual({
		name: 'x'.repeat(100),
		credential: { id: 'a' },
		passwordless: true
	});
});

test('what is not JSON is no credential', () => {
	const form = new FormData();
	form.set('credential', '{');

	expect(credentialIn(form)).toBeUndefined();
	expect(credentialIn(new FormData())).toBeNull();
});
