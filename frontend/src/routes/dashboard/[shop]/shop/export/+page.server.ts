import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions, PageServerLoad } from './$types';
import { ExportShopFromDashboardDocument } from './page.gql.ts';

/** One id for one form: sending it twice makes one copy. */
export const load: PageServerLoad = () => ({ requestId: crypto.randomUUID() });

export const actions: Actions = {
	default: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { exportShop } = await graphql(fetch, ExportShopFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			requestId: textOf(typed, 'requestId')
		});
		return answered('copy', typed, exportShop.problems);
	}
};
