import { graphql } from '#lib/graphql/request.ts';
import type { LayoutLoad } from './$types';
import { StorefrontFrameDocument } from './layout.gql.ts';

export const load: LayoutLoad = async ({ depends, fetch }) => {
	depends('app:frame');
	return { frame: await graphql(fetch, StorefrontFrameDocument) };
};
