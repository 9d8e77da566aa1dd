import { fail } from '@sveltejs/kit';
import { textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions } from './$types';
import { SendOrderLinkDocument } from './page.gql.ts';

export const actions = {
	find: async ({ fetch, request }) => {
		const typed = await request.formData();
		const number = textOf(typed, 'number');
		const email = textOf(typed, 'email');
		const problems = {
			...(number ? {} : { number: m.withdraw_number_missing() }),
			...(email ? {} : { email: m.withdraw_email_missing() })
		};
		if (Object.keys(problems).length > 0)
			return fail(422, { sent: false, number, email, problems });
		await graphql(fetch, SendOrderLinkDocument, { number, email });
		return { sent: true, number, email, problems };
	}
} satisfies Actions;
