import { redirect } from '@sveltejs/kit';
import { href } from '#lib/i18n.ts';
import { localPath } from '#lib/local-path.ts';
import { refuse } from '#lib/storefront/account/identity-problems.ts';
import { askIdentity, textOf } from '#lib/storefront/account/identity.ts';
import type { Actions } from './$types';

const CONFLICT = 409; // signed in already

export const actions = {
	default: async ({ fetch, request, url }) => {
		const form = await request.formData();
		const email = textOf(form, 'email').trim();
		const body = { email, password: textOf(form, 'password') };
		const answer = await askIdentity(fetch, '/signup', { body });
		if (answer.status !== 200 && answer.status !== CONFLICT) return refuse(answer, email);
		redirect(303, localPath(url.searchParams.get('next'), href('/account')));
	}
} satisfies Actions;
