import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { StaffOrderDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { orderMoney } = await graphql(fetch, StaffOrderDocument, { number: params.number });
	if (!orderMoney) error(404, { kind: 'not-found', message: 'No such order' });
	return { order: orderMoney };
};
