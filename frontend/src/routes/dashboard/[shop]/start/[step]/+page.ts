import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { StartStepDocument } from './page.gql.ts';

const STEPS = ['identity', 'story', 'look', 'mandate'] as const;

export const load: PageLoad = async ({ fetch, params, parent }) => {
	const step = STEPS.find((known) => known === params.step);
	const { shop: mine } = await parent();
	const { viewer, shop, sellerPapers } = await graphql(fetch, StartStepDocument, {
		shop: mine.id,
		slug: mine.slug
	});
	if (!step || !shop || !sellerPapers || !viewer)
		error(404, { kind: 'not-found', message: 'Not hers, or no step' });
	const text = (shop.texts ?? []).find(({ language }) => language === shop.language);
	const edited = { ...shop, tagline: text?.tagline ?? '', story: text?.story ?? '' };
	return { step, edited, papers: sellerPapers, person: viewer };
};
