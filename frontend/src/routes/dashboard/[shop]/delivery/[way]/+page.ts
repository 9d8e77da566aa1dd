import { error } from '@sveltejs/kit';
import { newWay } from '#lib/dashboard/delivery/new-way.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { DashboardWayDocument } from './page.gql.ts';

export const load: PageLoad = async ({ data, fetch, params, parent }) => {
	const started = newWay(params.way);
	if (started) return { ...data, id: null, name: null, way: started };
	const { shop } = await parent();
	const { shopDelivery } = await graphql(fetch, DashboardWayDocument, { shop: shop.id });
	const way = shopDelivery?.ways.find(({ id, isOfMarket }) => id === params.way && !isOfMarket);
	if (!way) error(404, { kind: 'not-found', message: 'No way of hers' });
	return { ...data, id: way.id, name: way.name, way };
};
