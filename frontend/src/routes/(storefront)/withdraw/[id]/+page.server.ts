import { error, fail, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/forms/form-answer.ts';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { renouncedFrom } from '#lib/storefront/withdraw/renounced.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	AnnounceWithdrawalDocument,
	NoteSentBackDocument,
	WithdrawPageDocument
} from './page.gql.ts';

const newId = (): string => crypto.randomUUID();

export const load: PageServerLoad = async ({ fetch, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const token = url.searchParams.get('token');
	const { order, withdrawalRights } = await graphql(fetch, WithdrawPageDocument, {
		id: params.id,
		token
	});
	if (!order || !withdrawalRights) error(404, 'No such order', { kind: 'not-found' });
	return {
		order,
		rights: withdrawalRights,
		token: token ?? '',
		done: url.searchParams.get('done'),
		sent: url.searchParams.get('sent')
	};
};

export const actions = {
	/** The first step: nothing is written yet. */
	review: async ({ request }) => {
		const chosen = renouncedFrom(await request.formData(), newId);
		if (chosen.lines.length === 0)
			return fail(422, { chosen, isReview: false, problems: { lines: m.withdraw_choose_one() } });
		return { chosen, isReview: true, problems: {} };
	},
	/** The second: she withdraws. */
	confirm: async ({ fetch, params, request, url }) => {
		const chosen = renouncedFrom(await request.formData(), newId);
		const token = url.searchParams.get('token');
		const { announceWithdrawal } = await graphql(fetch, AnnounceWithdrawalDocument, {
			...chosen,
			order: params.id,
			token
		});
		const { withdrawal, problems } = announceWithdrawal;
		if (!withdrawal || problems.length > 0)
			return fail(422, { chosen, isReview: false, problems: problemsByField(problems) });
		redirect(303, withdrawPage(params.id, token, 'done', withdrawal.id));
	},
	/** Afterwards: her proof of dispatch. */
	sent: async ({ fetch, params, request, url }) => {
		const typed = await request.formData();
		const token = url.searchParams.get('token');
		const withdrawal = textOf(typed, 'withdrawal');
		const carrier = textOf(typed, 'carrier');
		const trackingNumber = textOf(typed, 'trackingNumber');
		const { noteSentBack } = await graphql(fetch, NoteSentBackDocument, {
			order: params.id,
			token,
			withdrawal,
			carrier,
			trackingNumber
		});
		if (noteSentBack.problems.length > 0) {
			const problems = problemsByField(noteSentBack.problems);
			return fail(422, { sentBack: { withdrawal, carrier, trackingNumber, problems } });
		}
		redirect(303, withdrawPage(params.id, token, 'sent', withdrawal));
	}
} satisfies Actions;

function withdrawPage(order: string, token: string | null, key: string, value: string): string {
	const query = new URLSearchParams({ ...(token ? { token } : {}), [key]: value });
	return href(`/withdraw/${order}?${query}`);
}
