import { textOf } from '#lib/forms/form-answer.ts';
import { parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { parisInstant } from './paris-time.ts';

/** What an organiser says about a market, as `createMarket` and `editMarket` take it. */
export interface MarketAbout {
	readonly name: Readonly<Record<'fr' | 'en' | 'ar', string>>;
	readonly summary: Readonly<Record<'fr' | 'en' | 'ar', string>>;
	readonly place: string;
	readonly address: string;
	readonly startsAt: string;
	readonly endsAt: string;
	readonly hallColumns: number;
	readonly hallRows: number;
	readonly cashFloat: number;
	readonly stallFee: number;
}

export type MarketProblems = Readonly<Record<string, string>>;

/** What was typed; or, by field, what nobody can make sense of. The rest the API checks. */
export function readMarketForm(
	typed: FormData
): { about: MarketAbout } | { problems: MarketProblems } {
	const startsAt = parisInstant(textOf(typed, 'startsAt'));
	const endsAt = parisInstant(textOf(typed, 'endsAt'));
	const cashFloat = parseAmount(textOf(typed, 'cashFloat'), 'EUR');
	const stallFee = parseAmount(textOf(typed, 'stallFee'), 'EUR');
	if (startsAt === null || endsAt === null || cashFloat === null || stallFee === null) {
		return {
			problems: {
				...(startsAt === null && { startsAt: m.organise_no_date() }),
				...(endsAt === null && { endsAt: m.organise_no_date() }),
				...(cashFloat === null && { cashFloat: m.organise_no_amount() }),
				...(stallFee === null && { stallFee: m.organise_no_amount() })
			}
		};
	}
	return {
		about: {
			name: textsOf(typed, 'name'),
			summary: textsOf(typed, 'summary'),
			place: textOf(typed, 'place'),
			address: textOf(typed, 'address'),
			hallColumns: sideOf(typed, 'hallColumns'),
			hallRows: sideOf(typed, 'hallRows'),
			startsAt,
			endsAt,
			cashFloat,
			stallFee
		}
	};
}

/** Fields are called `name.fr`, `name.en`, … */
const textsOf = (typed: FormData, field: string): MarketAbout['name'] => ({
	fr: textOf(typed, `${field}.fr`),
	en: textOf(typed, `${field}.en`),
	ar: textOf(typed, `${field}.ar`)
});

/** 0 for what is no number: the API refuses it in words. */
const sideOf = (typed: FormData, field: string): number =>
	Number.parseInt(textOf(typed, field), 10) || 0;
