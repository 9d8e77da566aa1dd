import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ShopEditorDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { shop } = await graphql(fetch, ShopEditorDocument, { slug: params.shop });
	if (!shop) error(404, { kind: 'not-found', message: 'Not hers, or nowhere' });
	const { language: main, texts, ...rest } = shop;
	const asked = url.searchParams.get('language') ?? main;
	const text = (texts ?? []).find(({ language }) => language === asked);
	return {
		edited: {
			...rest,
			mainLanguage: main,
			language: text?.language ?? main,
			tagline: text?.tagline ?? '',
			story: text?.story ?? ''
		}
	};
};
