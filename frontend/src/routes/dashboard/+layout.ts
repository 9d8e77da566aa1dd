import { redirect } from '@sveltejs/kit';
import type { Place } from '#lib/dashboard/rights.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { LayoutLoad } from './$types';
import { DashboardFrameDocument } from './layout.gql.ts';

/** Taken away between two readings. */
const NOTHING: Place & { id: string } = { id: '', isOwner: false, rights: [] };

export const load: LayoutLoad = async ({ fetch, url }) => {
	const { viewer, myShops, myPlaces } = await graphql(fetch, DashboardFrameDocument);
	if (!viewer) {
		const back = encodeURIComponent(url.pathname + url.search);
		redirect(303, `${href('/account/sign-in')}?next=${back}`);
	}
	const places = new Map(myPlaces.map((place) => [place.shopId, place]));
	const shops = myShops.map((shop) => ({ ...shop, place: places.get(shop.id) ?? NOTHING }));
	return { viewer, shops };
};
