import { redirect, type RequestEvent } from '@sveltejs/kit';
import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { PlanBringFromDashboardDocument } from './plan-list.gql.ts';
import { chosenPieces } from '#lib/bring/quantities.ts';

type Answer = ReturnType<typeof answered>;

/** The form action that announces the chosen pieces, and leads to their list. */
export async function planList(
	direction: 'TO_STALL' | 'HOME',
	{ fetch, params, request }: RequestEvent<{ shop: string; market: string }>
): Promise<Answer> {
	const typed = await request.formData();
	const lines = chosenPieces(typed);
	if (lines.length === 0) return refused('plan', typed, { '': m.stall_choose_one() });
	const { planBring } = await graphql(fetch, PlanBringFromDashboardDocument, {
		id: textOf(typed, 'id'),
		stall: textOf(typed, 'stall'),
		direction,
		lines
	});
	if (planBring.bring === null || planBring.problems.length > 0)
		return refused('plan', typed, problemsByField(planBring.problems));
	redirect(
		303,
		href(`/dashboard/${params.shop}/markets/${params.market}/lists/${planBring.bring.id}`)
	);
}
