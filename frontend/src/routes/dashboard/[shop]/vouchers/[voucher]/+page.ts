import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardVoucherDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, params, parent }) => {
	if (params.voucher === 'new') return { ...data, voucher: null };
	const { shop } = await parent();
	const { voucher } = await graphql(fetch, DashboardVoucherDocument, {
		shop: shop.id,
		id: params.voucher
	});
	if (!voucher) error(404, { kind: 'not-found', message: 'No voucher of hers' });
	return { ...data, voucher };
};
