import { textOf, type FormAnswer } from '#lib/forms/form-answer.ts';

/** After a refund: what the customer gets, in cents. */
export interface ReturnAnswer extends FormAnswer {
	readonly given?: { readonly order: string; readonly amount: number };
}

const LINE = 'line:';

/** The field of a form that says how many pieces of a line come back. */
export const lineField = (line: string): string => LINE + line;

/** What comes back, as it was typed: lines of which none does are left out. */
export const returnedPieces = (typed: FormData): { line: string; quantity: number }[] =>
	[...typed.keys()]
		.filter((name) => name.startsWith(LINE))
		.map((name) => ({
			line: name.slice(LINE.length),
			quantity: Number.parseInt(textOf(typed, name), 10) || 0
		}))
		.filter(({ quantity }) => quantity !== 0);

/** How many pieces, and about how many cents for them. */
export function returnSum(
	lines: readonly { readonly id: string; readonly amount: number }[],
	typed: FormData
): { count: number; amount: number } {
	const each = new Map(lines.map(({ id, amount }) => [id, amount]));
	const sum = { count: 0, amount: 0 };
	for (const { line, quantity } of returnedPieces(typed)) {
		sum.count += quantity;
		sum.amount += quantity * (each.get(line) ?? 0);
	}
	return sum;
}
