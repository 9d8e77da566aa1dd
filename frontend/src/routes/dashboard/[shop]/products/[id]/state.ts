import { redirect, type ActionFailure } from '@sveltejs/kit';
import { answered, refused, textOf, type FormAnswer } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { CopyProductDocument, PlanProductDocument } from './page.gql.ts';

type Fetch = typeof globalThis.fetch;
type Answer = FormAnswer | ActionFailure<FormAnswer>;

/** Plans the moment it goes on sale, as a clock in Paris shows it; `never` takes the plan back. */
export async function planProduct(fetch: Fetch, id: string, typed: FormData): Promise<Answer> {
	const at = typed.has('never') ? null : textOf(typed, 'at');
	if (at !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at))
		return refused('plan', typed, { publishAt: m.editor_plan_unreadable() });
	const { scheduleProduct } = await graphql(fetch, PlanProductDocument, {
		id,
		version: Number.parseInt(textOf(typed, 'version'), 10) || 0,
		at: at && (at.length === 16 ? `${at}:00` : at)
	});
	return answered('plan', typed, scheduleProduct.problems);
}

/** Makes a draft that says and costs the same, and leads to it. */
export async function copyProduct(
	fetch: Fetch,
	shop: string,
	product: string,
	typed: FormData
): Promise<Answer> {
	const { duplicateProduct } = await graphql(fetch, CopyProductDocument, {
		product,
		requestId: textOf(typed, 'requestId')
	});
	if (!duplicateProduct.product) return answered('copy', typed, duplicateProduct.problems);
	redirect(303, href(`/dashboard/${shop}/products/${duplicateProduct.product.id}`));
}
