import { redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { LayoutLoad } from './$types';
import { OrganiseFrameDocument } from './layout.gql.ts';

export const load: LayoutLoad = async ({ fetch, url }) => {
	const { viewer, canPlanMarkets, myMarkets } = await graphql(fetch, OrganiseFrameDocument);
	if (!viewer) {
		const back = encodeURIComponent(url.pathname + url.search);
		redirect(303, `${href('/account/sign-in')}?next=${back}`);
	}
	return { viewer, canPlanMarkets, markets: myMarkets };
};
