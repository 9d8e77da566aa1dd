import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OrganiseClosingDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { market } = await parent();
	const { marketDay } = await graphql(fetch, OrganiseClosingDocument, { market: market.id });
	if (!marketDay) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { whole: marketDay.whole, obstacles: marketDay.obstacles };
};
