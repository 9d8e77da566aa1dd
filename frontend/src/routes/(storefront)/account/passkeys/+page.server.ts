import { redirect } from '@sveltejs/kit';
import { refused, saved, textOf } from '#lib/forms/form-answer.ts';
import { href } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { askIdentity, type IdentityAnswer } from '#lib/storefront/account/identity.ts';
import {
	addPasskey,
	credentialIn,
	passkeysOf,
	removePasskey,
	renamePasskey
} from '#lib/storefront/account/passkeys-api.ts';
import { signInFirst } from '#lib/storefront/account/sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/account/passkeys';

export const load: PageServerLoad = async ({ fetch }) => {
	const passkeys = await passkeysOf(fetch);
	if (!passkeys) signInFirst(HERE);
	return { passkeys };
};

export const actions = {
	add: async ({ fetch, request }) => {
		const form = await request.formData();
		const credential = credentialIn(form);
		if (!credential) return refused('add', form, { '': m.passkey_needs_script() });
		return said('add', form, await addPasskey(fetch, textOf(form, 'name'), credential));
	},
	rename: async ({ fetch, request }) => {
		const form = await request.formData();
		const id = textOf(form, 'id');
		return said(`rename-${id}`, form, await renamePasskey(fetch, id, textOf(form, 'name')));
	},
	remove: async ({ fetch, request }) => {
		const form = await request.formData();
		const id = textOf(form, 'id');
		return said(`remove-${id}`, form, await removePasskey(fetch, id));
	},
	again: async ({ fetch }) => {
		await askIdentity(fetch, '/session', { method: 'DELETE' });
		redirect(303, `${href('/account/sign-in')}?next=${encodeURIComponent(href(HERE))}`);
	}
} satisfies Actions;

const wordsForAll = (): Record<string, string> => ({ '': m.passkey_refused() });

/** `again` as a problem's field: the page offers to sign in again. */
function said(name: string, form: FormData, { status, problems }: IdentityAnswer) {
	if (status === 200) return saved(name);
	if (status === 401) return refused(name, form, { again: m.passkey_sign_in_again() });
	if (status === 409) return refused(name, form, { '': m.passkey_unconfirmed() });
	return refused(name, form, problems.name ? { name: problems.name } : wordsForAll());
}
