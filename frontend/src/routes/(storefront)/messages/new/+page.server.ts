import { error, redirect } from '@sveltejs/kit';
import { refused, textOf } from '#lib/forms/form-answer.ts';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { begunPage } from '#lib/storefront/messages/ask-pages.ts';
import type { Actions, PageServerLoad } from './$types';
import { askedBy } from './asked.ts';
import { AskDesignerDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const asked = await askedBy(fetch, url.searchParams);
	if (!asked) error(404, 'Nobody to write to', { kind: 'not-found' });
	return { asked, newId: crypto.randomUUID() };
};

export const actions = {
	default: async ({ fetch, request, url }) => {
		const typed = await request.formData();
		const asked = await askedBy(fetch, url.searchParams);
		if (!asked) error(404, 'Nobody to write to', { kind: 'not-found' });
		const { startConversation } = await graphql(fetch, AskDesignerDocument, {
			id: textOf(typed, 'id'),
			...asked.about,
			name: textOf(typed, 'name'),
			email: textOf(typed, 'email'),
			text: textOf(typed, 'text')
		});
		const { conversation, problems } = startConversation;
		if (!conversation) return refused('ask', typed, problemsByField(problems));
		redirect(303, begunPage(conversation.id, conversation.accessToken));
	}
} satisfies Actions;
