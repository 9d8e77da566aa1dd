import { textOf } from '#lib/forms/form-answer.ts';

/** What a customer has chosen to renounce, on its way from the first step to the second. */
export interface Renounced {
	/** Made once per declaration: confirming twice is harmless. */
	readonly id: string;
	/** The designer's part of the order. */
	readonly part: string;
	readonly lines: readonly { readonly line: string; readonly quantity: number }[];
	readonly name: string;
	readonly email: string;
}

const LINE = /^line-(\d+)$/;

/** From a form with `part`, `name`, `email` and a field `line-<id>` per line, with its pieces. */
export function renouncedFrom(form: FormData, newId: () => string): Renounced {
	const lines = [...form].flatMap(([name, value]) => {
		const line = LINE.exec(name)?.[1];
		const quantity = Number(value);
		return line && Number.isInteger(quantity) && quantity > 0 ? [{ line, quantity }] : [];
	});
	return {
		id: textOf(form, 'id') || newId(),
		part: textOf(form, 'part'),
		lines,
		name: textOf(form, 'name'),
		email: textOf(form, 'email')
	};
}
