import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { StaffTodayDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch }) => {
	const { alerts, stuckSteps } = await graphql(fetch, StaffTodayDocument);
	return { alerts: alerts ?? [], steps: stuckSteps ?? [] };
};
