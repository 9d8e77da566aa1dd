import { parseAmount } from '#lib/money.ts';

/** A discount as it is typed: so many per cent, or so many cents. */
export type Discount =
	| { readonly kind: 'percent'; readonly percent: number }
	| { readonly kind: 'amount'; readonly amount: number };

/** Reads `10 %` or `5,50`; null for anything else, and for more than all of it. */
export function readDiscount(text: string, currency: string): Discount | null {
	const percent = /^\s*(\d{1,3})\s*[%٪]\s*$/.exec(text)?.[1];
	if (percent !== undefined) {
		return Number(percent) <= 100 ? { kind: 'percent', percent: Number(percent) } : null;
	}
	const amount = parseAmount(text, currency);
	return amount === null ? null : { kind: 'amount', amount };
}

/** Whether it is more than there is to take it off: 400 typed for 4,00 gives no piece away. */
export const isTooMuch = (discount: Discount, price: number): boolean =>
	discount.kind === 'amount' && discount.amount > price;

/** The cents that `discount` takes off `price`; never more than there is. Half a cent is the customer's. */
export function centsOff(discount: Discount, price: number): number {
	const off =
		discount.kind === 'amount'
			? discount.amount
			: Math.floor((price * discount.percent + 50) / 100);
	return Math.min(off, price);
}

/**
 * Spreads `amount` cents over parts in proportion to their sizes; the shares add up to `amount` exactly.
 * Cents that are left by rounding go where the most was cut off, and to the first of equals.
 */
export function spread(amount: number, sizes: readonly number[]): number[] {
	const whole = sizes.reduce((sum, size) => sum + size, 0);
	if (whole === 0) return sizes.map(() => 0);
	const shares = sizes.map((size) => Math.floor((amount * size) / whole));
	const cut = sizes.map((size, index) => ({ index, rest: (amount * size) % whole }));
	const left = amount - shares.reduce((sum, share) => sum + share, 0);
	cut.sort((a, b) => b.rest - a.rest || a.index - b.index);
	const raised = new Set(cut.slice(0, left).map(({ index }) => index));
	return shares.map((share, index) => share + (raised.has(index) ? 1 : 0));
}
