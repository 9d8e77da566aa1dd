import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import {
	OpenNewsletterFromDashboardDocument,
	RemoveNewsletterReaderFromDashboardDocument
} from './page.gql.ts';

export const actions = {
	offer: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { openNewsletter } = await graphql(fetch, OpenNewsletterFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			isOpen: textOf(typed, 'isOpen') === 'yes'
		});
		return answered('offer', typed, openNewsletter.problems);
	},
	remove: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { removeNewsletterReader } = await graphql(
			fetch,
			RemoveNewsletterReaderFromDashboardDocument,
			{ id: textOf(typed, 'id') }
		);
		return answered('remove', typed, removeNewsletterReader.problems);
	}
} satisfies Actions;
