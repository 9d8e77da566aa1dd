import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OrganiseStallsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { marketPlan } = await graphql(fetch, OrganiseStallsDocument, { slug: params.market });
	if (!marketPlan) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { plan: marketPlan, picked: url.searchParams.get('stall') };
};
