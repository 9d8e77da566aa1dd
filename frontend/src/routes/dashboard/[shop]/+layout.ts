import { error } from '@sveltejs/kit';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, parent }) => {
	const { shops } = await parent();
	const shop = shops.find(({ slug }) => slug === params.shop);
	if (!shop) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { shop };
};
