import { redirect } from '@sveltejs/kit';
import { href } from '#lib/i18n.ts';
import type { PageLoad } from './$types';

/** Who runs one shop, as nearly everybody does, is at her desk at once. */
export const load: PageLoad = async ({ parent }) => {
	const { shops } = await parent();
	const [only] = shops;
	if (only && shops.length === 1) redirect(307, href(`/dashboard/${only.slug}`));
};
