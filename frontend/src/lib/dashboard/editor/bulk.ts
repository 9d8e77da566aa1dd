import { textOf } from '#lib/forms/form-answer.ts';
import { inLatinDigits, parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { SHOP_CURRENCY } from '../currency.ts';
import type { EditedVariantFragment } from '../EditedProduct.gql.ts';
import { wholeNumber, type VariantRow } from '../variant-rows.ts';

/** What is done to many variants at once. */
export const BULK_CHANGES = ['price', 'raise', 'percent', 'weight', 'stock', 'on', 'off'] as const;
export type BulkChange = (typeof BULK_CHANGES)[number];

export interface Bulk {
	readonly change: BulkChange;
	/** Cents, grams, pieces, or tenths of a per cent; below zero lowers. */
	readonly value: number;
	/** `place:value` of an option (`0:M`), or empty for all. */
	readonly which: string;
	/** Where the pieces are, for `stock`. */
	readonly location: string;
}

/** What the form says, or in words what cannot be read. */
export function readBulk(typed: FormData): Bulk | string {
	const change = BULK_CHANGES.find((one) => one === textOf(typed, 'change'));
	if (!change) return m.editor_bulk_unreadable();
	const value = valueOf(change, textOf(typed, 'value'));
	if (value === null) return m.editor_bulk_unreadable();
	return { change, value, which: textOf(typed, 'which'), location: textOf(typed, 'location') };
}

function valueOf(change: BulkChange, text: string): number | null {
	if (change === 'on' || change === 'off') return 0;
	if (change === 'weight' || change === 'stock') return wholeNumber(text);
	if (change === 'price') return parseAmount(text, SHOP_CURRENCY);
	const compact = inLatinDigits(text).replace(/[\s%−]/g, (sign) => (sign === '−' ? '-' : ''));
	const match = /^([+-]?)(.+)$/.exec(compact);
	if (!match) return null;
	const sign = match[1] === '-' ? -1 : 1;
	const amount =
		change === 'raise' ? parseAmount(match[2] ?? '', SHOP_CURRENCY) : tenths(match[2] ?? '');
	return amount === null ? null : sign * amount;
}

/** `125` of “12,5”. */
function tenths(text: string): number | null {
	const match = /^(\d{1,3})(?:[.,٫](\d))?$/.exec(text);
	return match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : null;
}

/** The rows that become other, each beside what it was. */
export function bulkRows(variants: readonly EditedVariantFragment[], bulk: Bulk): VariantRow[] {
	return variants
		.filter((variant) => isMeant(variant, bulk.which))
		.flatMap((one) => rowOf(one, bulk));
}

function isMeant(variant: EditedVariantFragment, which: string): boolean {
	if (!which) return true;
	const [place = '', ...value] = which.split(':');
	return variant.optionValues[Number(place)] === value.join(':');
}

function rowOf(variant: EditedVariantFragment, bulk: Bulk): VariantRow[] {
	const { id } = variant;
	if (bulk.change === 'stock')
		return [{ id, counts: [{ location: bulk.location, onHand: bulk.value }] }];
	if (bulk.change === 'weight') {
		const was = variant.weightGrams ?? 0;
		return was === bulk.value ? [] : [{ id, weightGrams: bulk.value, was: { weightGrams: was } }];
	}
	if (bulk.change === 'on' || bulk.change === 'off') {
		const isActive = bulk.change === 'on';
		const was = variant.isActive;
		return was === isActive ? [] : [{ id, isActive, was: { isActive: was } }];
	}
	const was = variant.price.amount;
	const price = newPrice(was, bulk);
	return was === price ? [] : [{ id, price, was: { price: was } }];
}

/** In cents; a per cent of a price is rounded to the nearest cent, and none falls below zero. */
export function newPrice(price: number, { change, value }: Pick<Bulk, 'change' | 'value'>): number {
	if (change === 'price') return value;
	const more = change === 'raise' ? value : Math.round((price * value) / 1000);
	return Math.max(0, price + more);
}
