import { m } from '#lib/paraglide/messages.js';

interface Fits {
	readonly small: number;
	readonly true: number;
	readonly large: number;
}

export type Fit = 'SMALL' | 'TRUE' | 'LARGE';

/** Fewer opinions are no summary. */
const LEAST = 3;

export const FIT_WORDS: Readonly<Record<Fit, () => string>> = {
	SMALL: m.review_fit_small,
	TRUE: m.review_fit_true,
	LARGE: m.review_fit_large
};

const MOSTLY = {
	small: m.review_fit_mostly_small,
	true: m.review_fit_mostly_true,
	large: m.review_fit_mostly_large
} as const;

/** What more than half of the buyers find of its size, in words; null where too few have said. */
export function fitSummary(fits: Fits): string | null {
	const total = fits.small + fits.true + fits.large;
	if (total < LEAST) return null;
	for (const fit of ['small', 'true', 'large'] as const) {
		const count = fits[fit];
		if (count * 2 > total) return MOSTLY[fit]({ count, total });
	}
	return m.review_fit_mixed();
}
