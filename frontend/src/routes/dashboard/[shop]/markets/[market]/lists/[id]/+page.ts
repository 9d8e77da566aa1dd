import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { BringOfStallDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, parent }) => {
	const { stall } = await parent();
	const { bring } = await graphql(fetch, BringOfStallDocument, { id: params.id });
	if (bring?.stall.id !== stall.id) error(404, { kind: 'not-found', message: 'No such list' });
	return { bring };
};
