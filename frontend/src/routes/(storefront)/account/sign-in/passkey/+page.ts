import { redirect } from '@sveltejs/kit';
import { href } from '#lib/i18n.ts';
import { localPath } from '#lib/local-path.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, url }) => {
	const { frame } = await parent();
	if (frame.viewer) redirect(303, localPath(url.searchParams.get('next'), href('/account')));
};
