import { error } from '@sveltejs/kit';
import { answered, saved, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	CloseFromDashboardDocument,
	DashboardConversationDocument,
	ReadFromDashboardDocument,
	SendFromDashboardDocument
} from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const { conversation, messages } = await graphql(fetch, DashboardConversationDocument, {
		id: params.id,
		after: currentCursor(url)
	});
	if (conversation?.mySide !== 'SHOP' || conversation.shop.slug !== params.shop)
		error(404, 'No such conversation', { kind: 'not-found' });
	return {
		conversation,
		thread: { messages: messages.nodes.toReversed(), pageInfo: messages.pageInfo },
		newId: crypto.randomUUID()
	};
};

export const actions = {
	send: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { sendMessage } = await graphql(fetch, SendFromDashboardDocument, {
			id: textOf(typed, 'id'),
			conversation: params.id,
			text: textOf(typed, 'text')
		});
		return answered('send', typed, sendMessage.problems);
	},
	read: async ({ fetch, params }) => {
		await graphql(fetch, ReadFromDashboardDocument, { conversation: params.id });
		return saved('read');
	},
	close: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { closeConversation } = await graphql(fetch, CloseFromDashboardDocument, {
			conversation: params.id
		});
		return answered('close', typed, closeConversation.problems);
	}
} satisfies Actions;
