import { error, redirect } from '@sveltejs/kit';
import { refused, statusOf, textOf } from '#lib/forms/form-answer.ts';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions, PageServerLoad } from './$types';
import { JoinNewsletterFromPageDocument, NewsletterPageDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return { shop: await shopOf(fetch, params.shop), isAsked: url.searchParams.has('asked') };
};

export const actions = {
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const shop = await shopOf(fetch, params.shop);
		const { joinNewsletter } = await graphql(fetch, JoinNewsletterFromPageDocument, {
			shop: shop.id,
			email: textOf(typed, 'email')
		});
		const { problems } = joinNewsletter;
		if (problems.length > 0)
			return refused('join', typed, problemsByField(problems), statusOf(problems));
		redirect(303, href(`/newsletter/${shop.slug}?asked`));
	}
} satisfies Actions;

async function shopOf(fetch: typeof globalThis.fetch, slug: string) {
	const { shop, newsletterIsOpen } = await graphql(fetch, NewsletterPageDocument, { shop: slug });
	if (!shop || !newsletterIsOpen) error(404, { kind: 'not-found', message: 'No such newsletter' });
	return shop;
}
