import { error } from '@sveltejs/kit';
import { SHOP_CURRENCY } from '#lib/dashboard/currency.ts';
import { graphql } from '#lib/graphql/request.ts';
import { parseAmount } from '#lib/money.ts';
import type { PageLoad } from './$types';
import { PriceCalculatorDocument, PricedProductDocument } from './page.gql.ts';

/** What is left of `?price=`; of what the piece costs now where none is tried. */
export const load: PageLoad = async ({ fetch, params, url }) => {
	const { productById } = await graphql(fetch, PricedProductDocument, { id: params.id });
	if (!productById) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	const asked = url.searchParams.get('price');
	const tried = asked === null ? null : parseAmount(asked, SHOP_CURRENCY);
	const { productCosting, saleEstimate } = await graphql(fetch, PriceCalculatorDocument, {
		id: params.id,
		price: tried ?? productById.priceFrom.amount
	});
	return {
		product: productById,
		costing: productCosting,
		estimate: saleEstimate,
		isUnreadable: asked !== null && tried === null
	};
};
