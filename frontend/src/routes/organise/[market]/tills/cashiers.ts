import type { Action } from '@sveltejs/kit';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { OrganiseAddCashierDocument, OrganiseEditCashierDocument } from './page.gql.ts';

export const addCashier = (async ({ fetch, request }) => {
	const typed = await request.formData();
	const { addCashier: made } = await graphql(fetch, OrganiseAddCashierDocument, {
		market: textOf(typed, 'market'),
		name: textOf(typed, 'name'),
		pin: textOf(typed, 'pin'),
		isManager: typed.has('isManager')
	});
	return answered('cashier', withoutPin(typed), made.problems);
}) satisfies Action;

/** The answer carries the cashier's id as its name. An empty PIN leaves hers as it is. */
export const editCashier = (async ({ fetch, request }) => {
	const typed = await request.formData();
	const cashier = textOf(typed, 'cashier');
	const { editCashier: kept } = await graphql(fetch, OrganiseEditCashierDocument, {
		cashier,
		name: textOf(typed, 'name'),
		pin: textOf(typed, 'pin') || null,
		isManager: typed.has('isManager'),
		isActive: typed.has('isActive')
	});
	return answered(`cashier-${cashier}`, withoutPin(typed), kept.problems);
}) satisfies Action;

/** What was typed goes back to the page, but not a PIN. */
function withoutPin(typed: FormData): FormData {
	typed.delete('pin');
	return typed;
}
