import { graphql } from '#lib/graphql/request.ts';
import { unlessDrawn } from '#lib/still/drawn.ts';
import type { LayoutLoad } from './$types';
import { StorefrontFrameDocument } from './layout.gql.ts';

export const load: LayoutLoad = async ({ depends, fetch }) => {
	depends('app:frame');
	const frame = await graphql(fetch, StorefrontFrameDocument);
	const parts = await unlessDrawn(() => import('#lib/storefront/parts.ts'));
	return { frame, FooterColumns: parts?.FooterColumns };
};
