import { redirect } from '@sveltejs/kit';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions } from './$types';
import { OrganiseCloseMarketDocument } from './page.gql.ts';

export const actions: Actions = {
	/** A reason is only asked for, and only sent, when something stands in the way. */
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const isProvisional = typed.has('provisional');
		const { closeMarket } = await graphql(fetch, OrganiseCloseMarketDocument, {
			market: textOf(typed, 'market'),
			confirmProvisional: isProvisional,
			reason: isProvisional ? textOf(typed, 'reason') : null
		});
		if (closeMarket.problems.length > 0) return answered('close', typed, closeMarket.problems);
		redirect(303, href(`/organise/${params.market}/settlements`));
	}
};
