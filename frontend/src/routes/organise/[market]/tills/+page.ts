import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OrganiseTillsDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { marketPlan } = await graphql(fetch, OrganiseTillsDocument, { slug: params.market });
	if (!marketPlan) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { plan: marketPlan };
};
