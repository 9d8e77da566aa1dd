import { fail, redirect } from '@sveltejs/kit';
import { href } from '#lib/i18n.ts';
import { localPath } from '#lib/local-path.ts';
import { m } from '#lib/paraglide/messages.js';
import { refuse } from '#lib/storefront/account/identity-problems.ts';
import { askIdentity, textOf } from '#lib/storefront/account/identity.ts';
import type { Actions } from './$types';

const SENT = 401; // she still has to type it
const CONFLICT = 409; // no code is waited for: too old, used or tried too often

export const actions = {
	send: async ({ fetch, request }) => {
		const email = textOf(await request.formData(), 'email').trim();
		const answer = await askIdentity(fetch, '/code/request', { body: { email } });
		// The same words whether there is such an account or not.
		return answer.status === SENT ? { sentTo: email } : refuse(answer, email);
	},
	confirm: async ({ fetch, request, url }) => {
		const form = await request.formData();
		const email = textOf(form, 'email');
		const code = textOf(form, 'code').replace(/\s/g, '');
		const answer = await askIdentity(fetch, '/code/confirm', { body: { code } });
		if (answer.status === 200)
			redirect(303, localPath(url.searchParams.get('next'), href('/account')));
		if (answer.status === CONFLICT)
			return fail(422, { email, problems: { '': m.code_over() } as Record<string, string> });
		return fail(422, {
			sentTo: email,
			problems: { code: m.code_wrong() } as Record<string, string>
		});
	}
} satisfies Actions;
