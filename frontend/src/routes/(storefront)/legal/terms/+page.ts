import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { TermsPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, url }) => {
	const version = url.searchParams.get('version');
	const { terms, comingTerms, termsVersions } = await graphql(fetch, TermsPageDocument, {
		version
	});
	if (!terms) error(404, 'No such version of the terms', { kind: 'not-found' });
	return { terms, coming: comingTerms, versions: termsVersions };
};
