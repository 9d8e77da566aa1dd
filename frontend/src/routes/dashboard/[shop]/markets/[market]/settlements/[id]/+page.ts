import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OwnSettlementDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, parent }) => {
	const { stall } = await parent();
	const { settlement } = await graphql(fetch, OwnSettlementDocument, { id: params.id });
	if (settlement?.stall.id !== stall.id)
		error(404, { kind: 'not-found', message: 'No such settlement' });
	return { settlement };
};
