import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { PiecesToBringDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, url, data }) => {
	const { stall } = await parent();
	const query = url.searchParams.get('query')?.trim() ?? '';
	const { piecesToBring } = await graphql(fetch, PiecesToBringDocument, { stall: stall.id, query });
	return { ...data, pieces: piecesToBring ?? [], query };
};
