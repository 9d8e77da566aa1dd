import { textOf } from '#lib/forms/form-answer.ts';

export interface Mandate {
	readonly textVersion: string;
	readonly language: string;
	readonly legalName: string;
	readonly siren: string;
	readonly regime: 'FRANCHISE' | 'VAT';
	/** Basis points; null for who owes no VAT. */
	readonly vatRate: number | null;
	readonly signedName: string;
}

/** What she read and says of herself, as the form has it; the API checks it. */
export function mandateFrom(typed: FormData): Mandate {
	const regime = textOf(typed, 'regime') === 'VAT' ? 'VAT' : 'FRANCHISE';
	return {
		textVersion: textOf(typed, 'textVersion'),
		language: textOf(typed, 'language'),
		legalName: textOf(typed, 'legalName'),
		siren: textOf(typed, 'siren'),
		regime,
		vatRate: regime === 'VAT' ? rateFrom(textOf(typed, 'vatRate')) : null,
		signedName: textOf(typed, 'signedName')
	};
}

/** A rate that is no number is none of the law's: the API says so. */
const rateFrom = (text: string): number => (/^\d{1,5}$/.test(text) ? Number(text) : -1);
