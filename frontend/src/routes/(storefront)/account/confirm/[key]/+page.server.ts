import { fail } from '@sveltejs/kit';
import { askIdentity } from '#lib/storefront/account/identity.ts';
import type { Actions } from './$types';

export const actions = {
	default: async ({ fetch, params }) => {
		const { status } = await askIdentity(fetch, '/email/verify', { body: { key: params.key } });
		// 401: confirmed, by somebody who is not signed in.
		if (status === 200 || status === 401) return { isConfirmed: true };
		return fail(422, { isConfirmed: false });
	}
} satisfies Actions;
