import { redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { LayoutLoad } from './$types';
import { DashboardFrameDocument } from './layout.gql.ts';

export const load: LayoutLoad = async ({ fetch, url }) => {
	const { viewer, myShops } = await graphql(fetch, DashboardFrameDocument);
	if (!viewer) {
		const back = encodeURIComponent(url.pathname + url.search);
		redirect(303, `${href('/account/sign-in')}?next=${back}`);
	}
	return { viewer, shops: myShops };
};
