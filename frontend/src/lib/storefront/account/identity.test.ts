import { expect, test } from 'vitest';
import { askIdentity } from './identity.ts';

const answering = (status: number, body: unknown): typeof fetch => {
	const answer = (): Promise<Response> => Promise.resolve(Response.json(body, { status }));
	return answer;
};

test('errors stand beside the field they are about', async () => {
	const fetch = answering(400, {
		errors: [
			{ code: 'invalid', message: 'Check it.', param: 'email' },
			{ code: 'too_many', message: 'Wait.' }
		]
	});

	expect(await askIdentity(fetch, '/login', { body: {} })).toEqual({
		status: 400,
		problems: { email: 'Check it.', '': 'Wait.' }
	});
});

test('an answer without JSON gives its status', async () => {
	const fetch = (): Promise<Response> =>
		Promise.resolve(new Response('Too many requests', { status: 429 }));

	expect(await askIdentity(fetch, '/login', { body: {} })).toEqual({ status: 429, problems: {} });
});

test('a broken server is a failure of the network', async () => {
	await expect(askIdentity(answering(502, {}), '/login', {})).rejects.toMatchObject({
		kind: 'network'
	});
});
