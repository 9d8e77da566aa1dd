import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { CollectionPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { collection } = await graphql(fetch, CollectionPageDocument, {
		shop: params.slug,
		slug: params.collection
	});
	if (!collection) error(404, 'No such collection', { kind: 'not-found' });
	return { collection };
};
