import { redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { PageLoad } from './$types';
import { ShiftToCloseDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, parent }) => {
	const selling = href(`/till/${params.market}/${params.till}`);
	const { till } = await parent();
	if (!till.openShift) redirect(303, selling);
	const { shift } = await graphql(fetch, ShiftToCloseDocument, { id: till.openShift.id });
	if (!shift || shift.closedAt) redirect(303, selling);
	return { shift, selling };
};
