import { redirect } from '@sveltejs/kit';
import { ApiFailure } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { LayoutLoad } from './$types';
import { TillFrameDocument } from './layout.gql.ts';

export const load: LayoutLoad = async ({ fetch, params, url }) => {
	const { viewer, market } = await graphql(fetch, TillFrameDocument, { market: params.market });
	if (!viewer) {
		redirect(303, `${href('/account/sign-in')}?next=${encodeURIComponent(url.pathname)}`);
	}
	const till = market?.tills?.find(({ id }) => id === params.till);
	if (!market || !till) throw new ApiFailure('not-found', 'No such till');
	return { market, till };
};
