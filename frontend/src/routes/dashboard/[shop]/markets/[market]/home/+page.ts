import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { PiecesAtStallDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent, data }) => {
	const { stall } = await parent();
	const { piecesAtStall } = await graphql(fetch, PiecesAtStallDocument, { stall: stall.id });
	return { ...data, pieces: (piecesAtStall ?? []).filter(({ atStall }) => atStall > 0) };
};
