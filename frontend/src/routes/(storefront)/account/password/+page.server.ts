import { refuse } from '#lib/storefront/account/identity-problems.ts';
import { askIdentity, textOf } from '#lib/storefront/account/identity.ts';
import type { Actions } from './$types';

export const actions = {
	default: async ({ fetch, request }) => {
		const email = textOf(await request.formData(), 'email').trim();
		const answer = await askIdentity(fetch, '/password/request', { body: { email } });
		// The same words whether there is such an account or not.
		if (answer.status === 200 || answer.status === 401) return { sentTo: email };
		return refuse(answer, email);
	}
} satisfies Actions;
