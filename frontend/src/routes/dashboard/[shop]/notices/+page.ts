import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardNoticesDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { notices } = await graphql(fetch, DashboardNoticesDocument, { shop: shop.id });
	if (!notices) error(404, { kind: 'not-found', message: 'She is no member of it' });
	return { notices };
};
