import { graphql } from '#lib/graphql/request.ts';
import { choicesOf } from '#lib/storefront/find/filters.ts';
import { listingChoice } from '#lib/storefront/listing.ts';
import type { PageLoad } from './$types';
import { SearchPageDocument, SearchSuggestionsDocument } from './page.gql.ts';

/** Longer searches find nothing more; this is what a sentence takes. */
const LONGEST_SEARCH = 200;

export const load: PageLoad = async ({ fetch, url }) => {
	const query = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
	const { sort, sortWord, after } = listingChoice(url, query ? 'best' : 'picked');
	const filter = { query, ...choicesOf(url.searchParams) };
	const { products, facets } = await graphql(fetch, SearchPageDocument, { filter, sort, after });
	const suggested =
		products.totalCount === 0 ? await graphql(fetch, SearchSuggestionsDocument) : null;
	return { query, sort: sortWord, products, facets, suggested: suggested?.products.nodes ?? [] };
};
