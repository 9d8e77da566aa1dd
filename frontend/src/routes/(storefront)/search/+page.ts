import { graphql } from '#lib/graphql/request.ts';
import { listingChoice } from '#lib/storefront/listing.ts';
import type { PageLoad } from './$types';
import { SearchPageDocument, SearchSuggestionsDocument } from './page.gql.ts';

/** Longer searches find nothing more; this is what a sentence takes. */
const LONGEST_SEARCH = 200;

export const load: PageLoad = async ({ fetch, url }) => {
	const query = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
	const theme = url.searchParams.get('theme') || null;
	const { sort, sortWord, after } = listingChoice(url, query ? 'best' : 'new');
	const { products } = await graphql(fetch, SearchPageDocument, { query, theme, sort, after });
	const suggested =
		products.totalCount === 0 ? await graphql(fetch, SearchSuggestionsDocument) : null;
	return { query, theme, sort: sortWord, products, suggested: suggested?.products.nodes ?? [] };
};
