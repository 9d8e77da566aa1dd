const WHOLE = 10_000;

/** The VAT contained in `total` cents at `rate` basis points, rounded half away from zero. */
export function vatIn(total: number, rate: number): number {
	const divisor = WHOLE + rate;
	// Twice the amount plus the divisor, over twice the divisor: halves go up without a fraction.
	const doubled = 2 * Math.abs(total) * rate + divisor;
	const size = (doubled - (doubled % (2 * divisor))) / (2 * divisor);
	return total < 0 && size > 0 ? -size : size;
}
