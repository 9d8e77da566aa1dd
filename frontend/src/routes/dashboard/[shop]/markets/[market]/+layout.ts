import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { LayoutLoad } from './$types';
import { StallFrameDocument } from './layout.gql.ts';

export const load: LayoutLoad = async ({ fetch, params, parent }) => {
	const { shop } = await parent();
	const { myInvitations } = await graphql(fetch, StallFrameDocument, { shop: shop.id });
	const here = myInvitations.find(({ market }) => market.slug === params.market);
	if (!here) error(404, { kind: 'not-found', message: 'Not invited, or no such market' });
	return here;
};
