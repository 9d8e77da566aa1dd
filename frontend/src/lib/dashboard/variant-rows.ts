import { inLatinDigits, parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { textOf } from '#lib/forms/form-answer.ts';
import type { EditedVariantFragment } from './EditedProduct.gql.ts';

type Field = 'price' | 'sku' | 'barcode' | 'active' | 'stock' | 'counted';

/** The name of one variant's input in the form of all variants. */
export const fieldName = (field: Field, variant: string, location = ''): string =>
	[field, variant, location].filter(Boolean).join(':');

export interface VariantChange {
	readonly id: string;
	readonly price: number;
	readonly sku: string;
	readonly barcode: string;
	readonly isActive: boolean;
}

export interface StockCount {
	readonly variant: string;
	readonly location: string;
	readonly onHand: number;
}

export interface TypedRows {
	readonly changes: readonly VariantChange[];
	readonly counts: readonly StockCount[];
	readonly problems: Readonly<Record<string, string>>;
}

/**
 * What a designer changed in the form of all variants. A quantity counts only if she typed another
 * than the page had shown (`counted:…`): a piece sold meanwhile is not put back by saving a price.
 */
export function readRows(typed: FormData, variants: readonly EditedVariantFragment[]): TypedRows {
	const problems: Record<string, string> = {};
	const listed = variants.filter(({ id }) => typed.has(fieldName('price', id)));
	const changes = listed.flatMap((variant) => readVariant(typed, variant, problems));
	const counts = listed.flatMap(({ id }) => readCounts(typed, id, problems));
	return { changes, counts, problems };
}

function readVariant(
	typed: FormData,
	variant: EditedVariantFragment,
	problems: Record<string, string>
): VariantChange[] {
	const { id } = variant;
	const priceField = fieldName('price', id);
	const price = parseAmount(textOf(typed, priceField), variant.price.currency);
	if (price === null) {
		problems[priceField] = m.dashboard_price_unreadable();
		return [];
	}
	const change = {
		id,
		price,
		sku: textOf(typed, fieldName('sku', id)),
		barcode: textOf(typed, fieldName('barcode', id)),
		isActive: typed.has(fieldName('active', id))
	};
	return isSame(change, variant) ? [] : [change];
}

function isSame(change: VariantChange, variant: EditedVariantFragment): boolean {
	return (
		change.price === variant.price.amount &&
		change.sku === variant.sku &&
		change.barcode === variant.barcode &&
		change.isActive === variant.isActive
	);
}

function readCounts(
	typed: FormData,
	variant: string,
	problems: Record<string, string>
): StockCount[] {
	const prefix = `${fieldName('stock', variant)}:`;
	return [...typed.keys()]
		.filter((name) => name.startsWith(prefix))
		.flatMap((name) => {
			const location = name.slice(prefix.length);
			const text = inLatinDigits(textOf(typed, name));
			if (text === textOf(typed, fieldName('counted', variant, location))) return [];
			if (/^\d{1,6}$/.test(text)) return [{ variant, location, onHand: Number(text) }];
			problems[name] = m.dashboard_stock_unreadable();
			return [];
		});
}
