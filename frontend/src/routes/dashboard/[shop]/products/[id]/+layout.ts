import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { LayoutLoad } from './$types';
import { EditorFrameDocument } from './layout.gql.ts';

export const load: LayoutLoad = async ({ fetch, params }) => {
	const { productById } = await graphql(fetch, EditorFrameDocument, { id: params.id });
	if (!productById) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	return { frame: productById };
};
