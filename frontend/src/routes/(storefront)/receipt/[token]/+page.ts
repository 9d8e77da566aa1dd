import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { TillReceiptDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { receipt } = await graphql(fetch, TillReceiptDocument, { token: params.token });
	if (!receipt) error(404, 'No such receipt', { kind: 'not-found' });
	return { receipt };
};
