import { redirect } from '@sveltejs/kit';
import { placeOf } from '#lib/dashboard/collections/place-of.ts';
import { LANGUAGE_CODES } from '#lib/dashboard/texts/language-codes.ts';
import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import {
	KeepCollectionFromDashboardDocument,
	PlaceInCollectionFromDashboardDocument,
	RemoveCollectionFromDashboardDocument
} from './page.gql.ts';

/** Behind whatever stands there already. */
const LAST = 1_000_000;

/** One id for one form: sending it twice makes one collection. */
export const load: PageServerLoad = () => ({ requestId: crypto.randomUUID() });

export const actions: Actions = {
	keep: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const isNew = params.collection === 'new';
		const { keepCollection } = await graphql(fetch, KeepCollectionFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			...(isNew
				? { requestId: textOf(typed, 'requestId'), isShown: false }
				: { id: params.collection }),
			title: textOf(typed, 'title'),
			intro: textOf(typed, 'intro'),
			language: LANGUAGE_CODES.get(textOf(typed, 'language')) ?? null
		});
		const made = keepCollection.collection;
		if (isNew && made) redirect(303, href(`/dashboard/${params.shop}/collections/${made.id}`));
		return answered('keep', typed, keepCollection.problems);
	},
	show: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { keepCollection } = await graphql(fetch, KeepCollectionFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			id: params.collection,
			isShown: textOf(typed, 'shown') === 'yes'
		});
		return answered('show', typed, keepCollection.problems);
	},
	place: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { placeInCollection } = await graphql(fetch, PlaceInCollectionFromDashboardDocument, {
			id: params.collection,
			products: [textOf(typed, 'product')],
			position: typed.has('take') ? null : placeOf(textOf(typed, 'move'))
		});
		return answered('place', typed, placeInCollection.problems);
	},
	add: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const products = typed.getAll('product').map(String);
		if (products.length === 0) return refused('add', typed, { '': m.collections_choose_first() });
		const { placeInCollection } = await graphql(fetch, PlaceInCollectionFromDashboardDocument, {
			id: params.collection,
			products,
			position: LAST
		});
		return answered('add', typed, placeInCollection.problems);
	},
	remove: async ({ fetch, params, request }) => {
		const { removeCollection } = await graphql(fetch, RemoveCollectionFromDashboardDocument, {
			id: params.collection
		});
		if (removeCollection.problems.length === 0)
			redirect(303, href(`/dashboard/${params.shop}/collections`));
		return answered('remove', await request.formData(), removeCollection.problems);
	}
};
