import { redirect } from '@sveltejs/kit';
import { href } from '#lib/i18n.ts';

/** Leads who is not signed in to do so, and back to `path`. */
export function signInFirst(path: string): never {
	redirect(303, `${href('/account/sign-in')}?next=${encodeURIComponent(href(path))}`);
}
