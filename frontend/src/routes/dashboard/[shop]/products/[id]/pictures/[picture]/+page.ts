import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { PhotographToCutDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { photograph } = await graphql(fetch, PhotographToCutDocument, { picture: params.picture });
	if (!photograph) error(404, { kind: 'not-found', message: 'Not hers, a drawing, or nowhere' });
	return { photograph };
};
