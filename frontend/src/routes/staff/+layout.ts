import { error, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { LayoutLoad } from './$types';
import { StaffFrameDocument } from './layout.gql.ts';

/** The API answers null to everybody but the programme's team; nobody else gets as far as asking. */
export const load: LayoutLoad = async ({ fetch, url }) => {
	const { viewer } = await graphql(fetch, StaffFrameDocument);
	if (!viewer) {
		const back = encodeURIComponent(url.pathname + url.search);
		redirect(303, `${href('/account/sign-in')}?next=${back}`);
	}
	if (!viewer.isStaff) error(404, { kind: 'not-found', message: 'For the programme’s team' });
	return { viewer };
};
