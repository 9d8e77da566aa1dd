import { redirect } from '@sveltejs/kit';
import { newWay } from '#lib/dashboard/delivery/new-way.ts';
import { readWay } from '#lib/dashboard/delivery/way-form.ts';
import { KINDS } from '#lib/dashboard/delivery/words.ts';
import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions, PageServerLoad } from './$types';
import { KeepWayFromDashboardDocument, RemoveWayFromDashboardDocument } from './page.gql.ts';

/** One id for one form: sending it twice makes one way. */
export const load: PageServerLoad = () => ({ requestId: crypto.randomUUID() });

export const actions = {
	keep: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { way, problems } = readWay(typed);
		if (Object.keys(problems).length > 0) return refused('way', typed, problems);
		const isNew = newWay(params.way) !== null;
		const { keepDeliveryWay } = await graphql(fetch, KeepWayFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			id: isNew ? null : params.way,
			requestId: isNew ? textOf(typed, 'requestId') : null,
			kind: KINDS.find((kind) => kind === textOf(typed, 'kind')) ?? null,
			way
		});
		if (keepDeliveryWay.problems.length > 0)
			return answered('way', typed, keepDeliveryWay.problems);
		redirect(303, href(`/dashboard/${params.shop}/delivery`));
	},
	remove: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { removeDeliveryWay } = await graphql(fetch, RemoveWayFromDashboardDocument, {
			id: params.way
		});
		if (removeDeliveryWay.problems.length > 0)
			return answered('remove', typed, removeDeliveryWay.problems);
		redirect(303, href(`/dashboard/${params.shop}/delivery`));
	}
} satisfies Actions;
