import { error, redirect } from '@sveltejs/kit';
import { answered, saved, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { currentCursor } from '#lib/paging.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	ConversationPageDocument,
	ReadFromPageDocument,
	SendFromPageDocument
} from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const token = url.searchParams.get('token');
	const { conversation, messages } = await graphql(fetch, ConversationPageDocument, {
		id: params.id,
		token,
		after: currentCursor(url)
	});
	if (!conversation) error(404, 'No such conversation', { kind: 'not-found' });
	if (conversation.mySide === 'SHOP')
		redirect(303, href(`/dashboard/${conversation.shop.slug}/messages/${conversation.id}`));
	return {
		conversation,
		thread: { messages: messages.nodes.toReversed(), pageInfo: messages.pageInfo },
		token: token ?? '',
		newId: crypto.randomUUID(),
		isNew: url.searchParams.has('new')
	};
};

export const actions = {
	send: async ({ fetch, params, request, url }) => {
		const typed = await request.formData();
		const { sendMessage } = await graphql(fetch, SendFromPageDocument, {
			id: textOf(typed, 'id'),
			conversation: params.id,
			token: url.searchParams.get('token'),
			text: textOf(typed, 'text')
		});
		return answered('send', typed, sendMessage.problems);
	},
	read: async ({ fetch, params, url }) => {
		await graphql(fetch, ReadFromPageDocument, {
			conversation: params.id,
			token: url.searchParams.get('token')
		});
		return saved('read');
	}
} satisfies Actions;
