import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardOrderDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { sellerOrder, share, withdrawalsOf } = await graphql(fetch, DashboardOrderDocument, {
		id: params.id
	});
	if (!sellerOrder) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { order: sellerOrder, share, returns: withdrawalsOf, newId: crypto.randomUUID() };
};
