import { wholeNumber } from './quantities.ts';

/** Names of a counted piece's form fields; `code` is its tag's, or what was scanned. */
export const countField = (code: string): string => `count-${code}`;
export const whyField = (code: string): string => `why-${code}`;

/** Of a piece that nobody had announced: what was scanned or typed, how many, and why. */
export const EXTRA = { code: 'extraCode', quantity: 'extraQuantity', why: 'extraWhy' } as const;

export interface CountedPiece {
	readonly code: string;
	readonly quantity: number;
	readonly difference: string;
}

const FIELD = /^count-(.+)$/;

/** The whole count as a form says it: every announced piece, and what came besides. */
export function countedPieces(typed: FormData): CountedPiece[] {
	const text = (name: string): string => {
		const value = typed.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const found = [...typed.keys()].flatMap((name) => {
		const code = FIELD.exec(name)?.[1];
		if (!code) return [];
		return [{ code, quantity: wholeNumber(text(name)), difference: text(whyField(code)) }];
	});
	const extra = text(EXTRA.code);
	if (extra === '') return found;
	const quantity = wholeNumber(text(EXTRA.quantity));
	return [...found, { code: extra, quantity, difference: text(EXTRA.why) }];
}

/** The code on a hang tag in what a scanner read: its address, or the code itself. */
export function codeOf(scanned: string): string {
	const text = scanned.trim();
	return /^https?:\/\/[^/\s]+\/t\/([\w-]{1,64})\/?(?:[?#].*)?$/.exec(text)?.[1] ?? text;
}

interface Codes {
	readonly tagCode: string;
	readonly barcode: string;
	readonly sku: string;
}

/** Which of these pieces a scanned text means: a tag's code goes before a barcode, that before a SKU. */
export function meant<P extends Codes>(pieces: readonly P[], scanned: string): P | undefined {
	const code = codeOf(scanned).toUpperCase();
	if (code === '') return undefined;
	const named = (key: keyof Codes): P | undefined =>
		pieces.find((piece) => piece[key].toUpperCase() === code);
	return named('tagCode') ?? named('barcode') ?? named('sku');
}
