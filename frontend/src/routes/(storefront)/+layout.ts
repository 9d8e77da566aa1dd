import { graphql } from '#lib/graphql/request.ts';
import { unlessDrawn } from '#lib/still/drawn.ts';
import type { LayoutLoad } from './$types';
import { StorefrontFrameDocument } from './layout.gql.ts';

export const load: LayoutLoad = async ({ depends, fetch }) => {
	depends('app:frame');
	const frame = await graphql(fetch, StorefrontFrameDocument);
	const columns = await unlessDrawn(() => import('#lib/storefront/FooterColumns.svelte'));
	return { frame, FooterColumns: columns?.default };
};
