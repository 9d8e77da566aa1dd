import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { OrganiseBringPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { bring } = await graphql(fetch, OrganiseBringPageDocument, { id: params.bring });
	if (!bring) error(404, { kind: 'not-found', message: 'No such list' });
	return { bring };
};
