import { fail, redirect } from '@sveltejs/kit';
import { href } from '#lib/i18n.ts';
import { localPath } from '#lib/local-path.ts';
import { m } from '#lib/paraglide/messages.js';
import { credentialIn, signInWith } from '#lib/storefront/account/passkeys-api.ts';
import type { Actions } from './$types';

const CONFLICT = 409; // signed in already

export const actions = {
	default: async ({ fetch, request, url }) => {
		const credential = credentialIn(await request.formData());
		const status = credential ? await signInWith(fetch, credential) : 400;
		if (status === 200 || status === CONFLICT)
			redirect(303, localPath(url.searchParams.get('next'), href('/account')));
		if (status === 429) return fail(429, { problem: m.sign_in_too_often() });
		return fail(422, { problem: m.passkey_refused() });
	}
} satisfies Actions;
