/** Notes of the euro that a customer hands over, in cents. */
const NOTES = [500, 1000, 2000, 5000, 10_000, 20_000];
const MOST_SUGGESTIONS = 6;
const LONGEST_AMOUNT = 9;

/** What a customer is likely to hand over for `total` cents: the exact sum, then round sums in notes. */
export function suggestedAmounts(total: number): number[] {
	const rounded = NOTES.map((note) => Math.ceil(total / note) * note);
	const ascending = [...new Set([total, ...rounded])].sort((a, b) => a - b);
	return ascending.slice(0, MOST_SUGGESTIONS);
}

export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | ',' | 'back';

/** The text of an amount after one more key; keys that would make no amount change nothing. */
export function pressKey(text: string, key: PadKey): string {
	if (key === 'back') return text.slice(0, -1);
	if (key === ',') return /[.,]/.test(text) ? text : `${text || '0'},`;
	if (/[.,]\d{2}$/.test(text) || text.length >= LONGEST_AMOUNT) return text;
	return text === '0' ? key : text + key;
}
