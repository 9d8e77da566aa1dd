import { redirect } from '@sveltejs/kit';
import { COLOR_SCHEME_COOKIE, isColorScheme } from '#lib/color-scheme.ts';
import { localPath } from '#lib/local-path.ts';
import type { RequestHandler } from './$types';

const ONE_YEAR = 60 * 60 * 24 * 365;

/** The colour-scheme switch without JavaScript: remembers the choice and goes back to the page. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const scheme = form.get('scheme');
	if (isColorScheme(scheme)) {
		cookies.set(COLOR_SCHEME_COOKIE, scheme, {
			path: '/',
			maxAge: ONE_YEAR,
			httpOnly: false,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		});
	}
	redirect(303, localPath(form.get('back'), '/'));
};
