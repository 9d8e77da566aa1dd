import { error } from '@sveltejs/kit';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, parent }) => {
	const { markets } = await parent();
	const market = markets.find(({ slug }) => slug === params.market);
	if (!market) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { market };
};
