import { textOf } from '#lib/forms/form-answer.ts';
import { LANGUAGE_CODES } from '#lib/dashboard/texts/language-codes.ts';
import { inLatinDigits, parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { SHOP_CURRENCY } from '../currency.ts';
import { countriesOf } from './zones.ts';

/** How many lines of weights a form has at most; the API takes as many. */
export const MOST_BANDS = 12;

interface LocalText {
	language: 'FR' | 'EN' | 'AR';
	text: string;
}

export interface WayGiven {
	names: LocalText[];
	places: LocalText[];
	price: number;
	bands: { grams: number; price: number }[];
	countries: string[];
	postcodes: string[];
	freeFrom: number | null;
	minDays: number;
	maxDays: number;
	isActive: boolean;
}

export interface ReadWay {
	way: WayGiven;
	/** What cannot be read, by the name of its field. */
	problems: Record<string, string>;
}

/** What a designer typed about a way of delivery, as the API takes it. */
export function readWay(typed: FormData): ReadWay {
	const problems: Record<string, string> = {};
	const bands = bandsOf(typed, problems);
	const freeFrom = textOf(typed, 'freeFrom');
	const ticked = typed.getAll('countries').map(String);
	const way: WayGiven = {
		names: textsOf(typed, 'name'),
		places: textsOf(typed, 'place'),
		price: bands.length > 0 ? 0 : amountOf(typed, 'price', problems),
		bands,
		countries: [...countriesOf(textOf(typed, 'zone'), ticked)],
		postcodes: textOf(typed, 'postcodes')
			.split(/[\s,;]+/)
			.filter(Boolean),
		freeFrom: freeFrom === '' ? null : amountOf(typed, 'freeFrom', problems),
		minDays: wholeOf(typed, 'minDays', problems),
		maxDays: wholeOf(typed, 'maxDays', problems),
		isActive: typed.has('isActive')
	};
	return { way, problems };
}

/** Texts of fields called `name-fr`, `name-en` …, those that are filled in. */
export const textsOf = (typed: FormData, name: string): LocalText[] =>
	[...LANGUAGE_CODES]
		.map(([locale, language]) => ({ language, text: textOf(typed, `${name}-${locale}`) }))
		.filter(({ text }) => text !== '');

/** A whole number; what is none is a problem of its field. */
export function wholeOf(typed: FormData, name: string, problems: Record<string, string>): number {
	const text = inLatinDigits(textOf(typed, name));
	if (/^\d{1,6}$/.test(text)) return Number.parseInt(text, 10);
	problems[name] = m.delivery_number_wrong();
	return 0;
}

function amountOf(typed: FormData, name: string, problems: Record<string, string>): number {
	const amount = parseAmount(textOf(typed, name), SHOP_CURRENCY);
	if (amount === null) problems[name] = m.dashboard_price_unreadable();
	return amount ?? 0;
}

/** Lines of which both fields are empty are none. */
function bandsOf(typed: FormData, problems: Record<string, string>): WayGiven['bands'] {
	const bands: WayGiven['bands'] = [];
	for (let line = 0; line < MOST_BANDS; line++) {
		const grams = inLatinDigits(textOf(typed, `grams-${line}`));
		const price = textOf(typed, `bandPrice-${line}`);
		if (grams === '' && price === '') continue;
		const amount = parseAmount(price, SHOP_CURRENCY);
		if (!/^\d{1,6}$/.test(grams) || amount === null) problems.bands = m.delivery_bands_wrong();
		else bands.push({ grams: Number.parseInt(grams, 10), price: amount });
	}
	return bands;
}
