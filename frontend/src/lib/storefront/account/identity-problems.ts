import { fail } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { IdentityAnswer } from './identity.ts';

/** What the form says about an answer that did not work; `email` stays, a password never comes back. */
export function refuse({ status, problems }: IdentityAnswer, email = '') {
	if (status === 429) return fail(429, { email, problems: { '': m.sign_in_too_often() } });
	if (Object.keys(problems).length > 0) return fail(422, { email, problems });
	const words = status === 401 ? m.sign_in_pending() : m.sign_in_unclear();
	return fail(422, { email, problems: { '': words } as Record<string, string> });
}
