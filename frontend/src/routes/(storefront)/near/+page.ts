import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { NearPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, url }) => {
	const asked = url.searchParams.get('department') ?? '';
	const { departments, shopsNear } = await graphql(fetch, NearPageDocument, { department: asked });
	return {
		departments,
		near: shopsNear,
		chosen: departments.find(({ code }) => code === asked) ?? null
	};
};
