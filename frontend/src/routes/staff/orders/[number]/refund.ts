import { fail, type ActionFailure } from '@sveltejs/kit';
import { answered, textOf, typedValues, type FormAnswer } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MoneyOfRefundFragment } from '#lib/staff/MoneyOfRefund.gql.ts';
import { StaffRefundDocument, type StaffRefundMutationVariables } from './page.gql.ts';

/** A refund as it was computed, to be read before it is asked for. */
export interface RefundAnswer extends FormAnswer {
	readonly preview: MoneyOfRefundFragment;
	/** Of the refund to be: confirmed twice, it is made once. */
	readonly id: string;
	/** Others refunded meanwhile: what was shown before is not true any more. */
	readonly hasChanged: boolean;
}

type Asked = Omit<StaffRefundMutationVariables, 'dryRun' | 'id'>;
const WAYS = ['LINES', 'AMOUNT', 'GOODWILL', 'ALL'] as const;
const LINE = 'line:';

/**
 * Computes first; asks for the refund only when the amount is the one that was confirmed.
 * The form's name is `refund:` and its way, since the page has one form for each.
 */
export async function refund(
	fetch: typeof globalThis.fetch,
	number: string,
	typed: FormData,
	{ confirmed }: { confirmed: boolean }
): Promise<FormAnswer | RefundAnswer | ActionFailure<FormAnswer>> {
	const way = WAYS.find((known) => known === textOf(typed, 'way')) ?? 'LINES';
	const form = `refund:${way}`;
	const asked = readRefund(number, way, typed);
	if (asked === null)
		return fail(422, {
			form,
			saved: false,
			problems: { amount: m.staff_bad_amount() },
			values: typedValues(typed)
		});
	const computed = await graphql(fetch, StaffRefundDocument, { ...asked, dryRun: true });
	const preview = computed.refundOrder.refund;
	if (!preview) return answered(form, typed, computed.refundOrder.problems);
	const hasChanged = confirmed && textOf(typed, 'expected') !== String(preview.amount.amount);
	if (!confirmed || hasChanged)
		return {
			form,
			saved: false,
			problems: {},
			values: typedValues(typed),
			id: crypto.randomUUID(),
			preview,
			hasChanged
		};
	const id = textOf(typed, 'id') || null;
	const { refundOrder } = await graphql(fetch, StaffRefundDocument, {
		...asked,
		id,
		dryRun: false
	});
	return answered(form, typed, refundOrder.problems);
}

function readRefund(number: string, way: (typeof WAYS)[number], typed: FormData): Asked | null {
	const base = { number, way, reason: textOf(typed, 'reason') };
	if (way === 'ALL') return base;
	if (way === 'LINES') return { ...base, lines: linesOf(typed), deliveries: deliveriesOf(typed) };
	const amount = parseAmount(textOf(typed, 'amount'), 'EUR');
	if (amount === null) return null;
	return {
		...base,
		amount,
		part: textOf(typed, 'part') || null,
		borneBy: textOf(typed, 'borneBy') === 'DESIGNER' ? 'DESIGNER' : 'PROGRAMME'
	};
}

const linesOf = (typed: FormData): { line: string; quantity: number }[] =>
	[...typed.keys()]
		.filter((name) => name.startsWith(LINE))
		.map((name) => ({
			line: name.slice(LINE.length),
			quantity: Number.parseInt(textOf(typed, name), 10) || 0
		}))
		.filter(({ quantity }) => quantity > 0);

const deliveriesOf = (typed: FormData): string[] =>
	typed.getAll('delivery').filter((value): value is string => typeof value === 'string');
