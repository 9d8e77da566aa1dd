import { redirect } from '@sveltejs/kit';
import { href } from '#lib/i18n.ts';
import { refuse } from '#lib/storefront/account/identity-problems.ts';
import { askIdentity, textOf } from '#lib/storefront/account/identity.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
	const headers = { 'x-password-reset-key': params.key };
	const { status } = await askIdentity(fetch, '/password/reset', { method: 'GET', headers });
	return { isOver: status === 400 };
};

export const actions = {
	default: async ({ fetch, params, request }) => {
		const password = textOf(await request.formData(), 'password');
		const answer = await askIdentity(fetch, '/password/reset', {
			body: { key: params.key, password }
		});
		if (answer.status === 200) redirect(303, href('/account'));
		// Done, and signing in with the new password is left to her.
		if (answer.status === 401) redirect(303, href('/account/sign-in?changed'));
		return refuse(answer);
	}
} satisfies Actions;
