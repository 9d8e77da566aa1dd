import { redirect } from '@sveltejs/kit';
import { askedChange, chosenPieces } from '#lib/dashboard/bulk/asked.ts';
import { SHOP_CURRENCY } from '#lib/dashboard/currency.ts';
import { refused, statusOf, textOf } from '#lib/forms/form-answer.ts';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions, PageServerLoad } from './$types';
import { ChangeProductsDocument, UndoBulkChangeDocument } from './page.gql.ts';

/** Each preview has an id of its own: what was changed under one is not changed again. */
export const load: PageServerLoad = ({ url }) => ({
	changeId: crypto.randomUUID(),
	for: url.search
});

export const actions: Actions = {
	change: async ({ fetch, params, request, url }) => {
		const typed = await request.formData();
		const asked = askedChange(url.searchParams, SHOP_CURRENCY);
		if (asked === null || asked === 'unreadable') redirect(303, url.pathname);
		const { changeProducts } = await graphql(fetch, ChangeProductsDocument, {
			id: textOf(typed, 'id'),
			shop: textOf(typed, 'shop'),
			which: chosenPieces(url.searchParams),
			asked,
			digest: textOf(typed, 'digest')
		});
		const { change, problems } = changeProducts;
		if (problems.length > 0)
			return refused('change', typed, problemsByField(problems), statusOf(problems));
		redirect(303, href(`/dashboard/${params.shop}/products/bulk?done=${change?.id ?? ''}`));
	},
	undo: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { undoBulkChange } = await graphql(fetch, UndoBulkChangeDocument, {
			id: textOf(typed, 'id')
		});
		const { left, problems } = undoBulkChange;
		if (problems.length > 0)
			return refused('undo', typed, problemsByField(problems), statusOf(problems));
		return { form: 'undo', saved: true, problems: {}, values: {}, left: left ?? [] };
	}
};
