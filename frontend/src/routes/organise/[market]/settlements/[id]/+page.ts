import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OrganiseSettlementDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { settlement, marketPlan } = await graphql(fetch, OrganiseSettlementDocument, {
		id: params.id,
		slug: params.market
	});
	if (!settlement || !marketPlan)
		error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { settlement, tills: marketPlan.tills };
};
