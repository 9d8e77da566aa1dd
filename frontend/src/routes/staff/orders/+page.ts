import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import { StaffOrdersDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, url }) => {
	const query = url.searchParams.get('query') ?? '';
	const after = currentCursor(url);
	const { findOrders } = await graphql(fetch, StaffOrdersDocument, { query, after });
	if (!findOrders) error(404, { kind: 'not-found', message: 'For the programme’s team' });
	return { query, found: findOrders };
};
