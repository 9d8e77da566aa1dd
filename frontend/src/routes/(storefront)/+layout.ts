import { graphql } from '#lib/graphql/request.ts';
import type { LayoutLoad } from './$types';
import { StorefrontFrameDocument } from './layout.gql.ts';

export const load: LayoutLoad = async ({ fetch }) => ({
	frame: await graphql(fetch, StorefrontFrameDocument)
});
