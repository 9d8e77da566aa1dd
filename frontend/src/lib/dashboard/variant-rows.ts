import { inLatinDigits, parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { textOf } from '#lib/forms/form-answer.ts';
import type { EditedVariantFragment } from './EditedProduct.gql.ts';

type Field = 'price' | 'sku' | 'barcode' | 'weight' | 'active';

/** The name of one variant's input in the form of all variants. */
export const fieldName = (
	field: Field | 'stock' | 'counted',
	variant: string,
	location = ''
): string => [field, variant, location].filter(Boolean).join(':');

/** Holds what the page had shown in a field: whoever changed it meanwhile is not written over. */
export const wasName = (field: Field, variant: string): string =>
	`was-${fieldName(field, variant)}`;

interface Values {
	price: number;
	sku: string;
	barcode: string;
	weightGrams: number;
	isActive: boolean;
}

/** What the API changes of one variant: only what was typed anew, each beside what was shown. */
export interface VariantRow extends Partial<Values> {
	readonly id: string;
	readonly was?: Partial<Values>;
	readonly counts?: readonly { readonly location: string; readonly onHand: number }[];
}

export interface TypedRows {
	readonly rows: readonly VariantRow[];
	readonly problems: Readonly<Record<string, string>>;
}

/** A variant's values as the hidden `was-…` fields hold them. */
export const shownValues = (variant: EditedVariantFragment): Record<Field, string> => ({
	price: String(variant.price.amount),
	sku: variant.sku,
	barcode: variant.barcode,
	weight: String(variant.weightGrams ?? 0),
	active: variant.isActive ? 'on' : ''
});

/**
 * What a designer changed in the form of all variants. A quantity counts only if she typed another
 * than the page had shown (`counted:…`): a piece sold meanwhile is not put back by saving a price.
 */
export function readRows(typed: FormData, variants: readonly EditedVariantFragment[]): TypedRows {
	const problems: Record<string, string> = {};
	const listed = variants.filter(({ id }) => typed.has(fieldName('price', id)));
	const rows = listed.map((variant) => readRow(typed, variant, problems));
	return { rows: rows.filter((row) => Object.keys(row).length > 1), problems };
}

function readRow(
	typed: FormData,
	variant: EditedVariantFragment,
	problems: Record<string, string>
): VariantRow {
	const { id } = variant;
	const was = readShown(typed, variant);
	const now = readTyped(typed, variant, was, problems);
	const changed = (Object.keys(now) as (keyof Values)[]).filter((key) => now[key] !== was[key]);
	const only = (values: Values): Partial<Values> =>
		Object.fromEntries(changed.map((key) => [key, values[key]]));
	const counts = readCounts(typed, id, problems);
	return {
		id,
		...(changed.length > 0 && { ...only(now), was: only(was) }),
		...(counts.length > 0 && { counts })
	};
}

function readShown(typed: FormData, variant: EditedVariantFragment): Values {
	const kept = shownValues(variant);
	const shown = (field: Field): string => {
		const value = typed.get(wasName(field, variant.id));
		return typeof value === 'string' ? value : kept[field];
	};
	return {
		price: Number(shown('price')),
		sku: shown('sku'),
		barcode: shown('barcode'),
		weightGrams: Number(shown('weight')),
		isActive: shown('active') === 'on'
	};
}

function readTyped(
	typed: FormData,
	{ id, price: { currency } }: EditedVariantFragment,
	was: Values,
	problems: Record<string, string>
): Values {
	const price = parseAmount(textOf(typed, fieldName('price', id)), currency);
	if (price === null) problems[fieldName('price', id)] = m.dashboard_price_unreadable();
	const weight = typed.has(fieldName('weight', id))
		? wholeNumber(textOf(typed, fieldName('weight', id)) || '0')
		: was.weightGrams;
	if (weight === null) problems[fieldName('weight', id)] = m.editor_weight_unreadable();
	return {
		price: price ?? was.price,
		sku: textOf(typed, fieldName('sku', id)),
		barcode: textOf(typed, fieldName('barcode', id)),
		weightGrams: weight ?? was.weightGrams,
		isActive: typed.has(fieldName('active', id))
	};
}

function readCounts(
	typed: FormData,
	variant: string,
	problems: Record<string, string>
): { location: string; onHand: number }[] {
	const prefix = `${fieldName('stock', variant)}:`;
	return [...typed.keys()]
		.filter((name) => name.startsWith(prefix))
		.flatMap((name) => {
			const location = name.slice(prefix.length);
			const text = inLatinDigits(textOf(typed, name));
			if (text === textOf(typed, fieldName('counted', variant, location))) return [];
			const onHand = wholeNumber(text);
			if (onHand !== null) return [{ location, onHand }];
			problems[name] = m.dashboard_stock_unreadable();
			return [];
		});
}

/** `12` of “12” or “١٢”; null for what is no whole number of at most six digits. */
export function wholeNumber(text: string): number | null {
	const digits = inLatinDigits(text.trim());
	return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}

const SPOKEN: Readonly<Record<string, Field>> = { weightGrams: 'weight', isActive: 'active' };

/** The form's field that a problem of the API (`weightGrams:12`) is about. */
export function formField(field: string): string {
	const [name = '', ...ids] = field.split(':');
	return [SPOKEN[name] ?? name, ...ids].join(':');
}
