import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { PiecesForTagsDocument } from './page.gql.ts';

/** What she has at her atelier and at the stall, each piece once. */
export const load: PageLoad = async ({ fetch, parent }) => {
	const { stall } = await parent();
	const { piecesToBring, piecesAtStall } = await graphql(fetch, PiecesForTagsDocument, {
		stall: stall.id
	});
	const known = new Set(piecesAtStall?.map(({ variant }) => variant.id));
	const others = (piecesToBring ?? []).filter(({ variant }) => !known.has(variant.id));
	return { pieces: [...(piecesAtStall ?? []), ...others] };
};
