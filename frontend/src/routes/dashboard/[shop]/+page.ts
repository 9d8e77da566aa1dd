import { graphql } from '#lib/graphql/request.ts';
import type { Known } from '#lib/dashboard/start/steps.ts';
import type { PageLoad } from './$types';
import { DashboardTodayDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { shop } = await parent();
	const { toShip, onSale, drafts, ...rest } = await graphql(fetch, DashboardTodayDocument, {
		shop: shop.id,
		slug: shop.slug
	});
	const { shop: shown, sellerPapers, shopDelivery, ...money } = rest;
	const start: Known = {
		state: shown?.state ?? shop.state,
		hasStory: (shown?.texts ?? []).some(({ story }) => story !== ''),
		hasLook: (shown?.accent ?? '') !== '',
		hasIdentity: sellerPapers?.seller != null,
		hasMandate: sellerPapers?.mandate != null,
		ways: shopDelivery?.ways.length ?? 0,
		onSale: onSale.totalCount,
		draft: drafts.nodes[0]?.id ?? null,
		isPaidOut: money.payoutAccount?.transfers === 'ACTIVE'
	};
	return { toShip, onSale: onSale.totalCount, drafts: drafts.totalCount, start, ...money };
};
