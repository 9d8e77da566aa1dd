import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { choicesOf } from '#lib/storefront/find/filters.ts';
import { listingChoice } from '#lib/storefront/listing.ts';
import { unlessDrawn } from '#lib/still/drawn.ts';
import type { PageLoad } from './$types';
import { ThemePageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { sort, sortWord, after } = listingChoice(url);
	const { theme, themeClaims, products, facets } = await graphql(fetch, ThemePageDocument, {
		slug: params.slug,
		filter: { inTheme: params.slug, ...choicesOf(url.searchParams) },
		sort,
		after
	});
	if (!theme) error(404, 'No such theme', { kind: 'not-found' });
	const parts = await unlessDrawn(() => import('#lib/storefront/theme/parts.ts'));
	return {
		parts,
		theme,
		claims: themeClaims,
		products,
		facets,
		sort: sortWord
	};
};
