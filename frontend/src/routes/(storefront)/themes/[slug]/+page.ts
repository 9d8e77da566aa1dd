import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { listingChoice } from '#lib/storefront/listing.ts';
import type { PageLoad } from './$types';
import { ThemePageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { sort, sortWord, after } = listingChoice(url);
	const { theme, themeClaims, products } = await graphql(fetch, ThemePageDocument, {
		slug: params.slug,
		sort,
		after
	});
	if (!theme) error(404, 'No such theme', { kind: 'not-found' });
	return { theme, claims: themeClaims, products, sort: sortWord };
};
