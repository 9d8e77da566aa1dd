import { parseAmount } from '#lib/money.ts';

/** Pieces by their ids, or all that the list shows with these filters. */
export interface Which {
	readonly ids: readonly string[];
	readonly all: boolean;
	readonly query: string | null;
	readonly state: State | null;
	readonly theme: string | null;
	readonly soldOut: boolean | null;
}

export interface Asked {
	readonly kind: 'PERCENT' | 'AMOUNT' | 'PRICE' | 'ADD_THEME' | 'REMOVE_THEME' | 'STATE';
	readonly number: number;
	readonly word: string;
	readonly rounding: Rounding;
}

export const STATES = ['ACTIVE', 'PAUSED', 'DRAFT', 'ARCHIVED'] as const;
type State = (typeof STATES)[number];
export const PRICE_WAYS = [
	'percent_more',
	'percent_less',
	'amount_more',
	'amount_less',
	'price'
] as const;
export const ROUNDINGS = ['CENT', 'TEN_CENTS', 'EURO'] as const;
type Rounding = (typeof ROUNDINGS)[number];

/** What the address of the page says is chosen. */
export function chosenPieces(parameters: URLSearchParams): Which {
	const all = parameters.get('all') === '1';
	return {
		ids: all ? [] : parameters.getAll('product'),
		all,
		query: (all && parameters.get('query')) || null,
		state: all ? (STATES.find((state) => state === parameters.get('state')) ?? null) : null,
		theme: (all && parameters.get('theme')) || null,
		soldOut: all && parameters.get('soldOut') === '1' ? true : null
	};
}

export const isNothing = ({ ids, all }: Which): boolean => !all && ids.length === 0;

/** What the address asks for; null before anything is, `unreadable` for a number that is none. */
export function askedChange(
	parameters: URLSearchParams,
	currency: string
): Asked | 'unreadable' | null {
	const nothing = { number: 0, word: '', rounding: 'CENT' } as const;
	const change = parameters.get('change');
	if (change === 'theme') {
		const kind = parameters.get('how') === 'remove' ? 'REMOVE_THEME' : 'ADD_THEME';
		return { ...nothing, kind, word: parameters.get('word') ?? '' };
	}
	if (change === 'state') return { ...nothing, kind: 'STATE', word: parameters.get('to') ?? '' };
	return change === 'price' ? askedPrice(parameters, currency) : null;
}

function askedPrice(parameters: URLSearchParams, currency: string): Asked | 'unreadable' {
	const how = PRICE_WAYS.find((way) => way === parameters.get('how')) ?? 'percent_more';
	const text = (parameters.get('number') ?? '').trim().replace(/\s*[%€]$/, '');
	const rounding = ROUNDINGS.find((one) => one === parameters.get('rounding')) ?? 'CENT';
	const isPercent = how.startsWith('percent');
	const number = isPercent ? parseWhole(text) : parseAmount(text, currency);
	if (number === null) return 'unreadable';
	return {
		kind: how === 'price' ? 'PRICE' : isPercent ? 'PERCENT' : 'AMOUNT',
		number: how.endsWith('less') ? -number : number,
		word: '',
		rounding
	};
}

/** Whole per cent: what nobody needs in decimals cannot be mistyped in them. */
function parseWhole(text: string): number | null {
	const number = parseAmount(text, 'JPY');
	return number === null || number > 1000 ? null : number;
}

/** The fields of a form that say again what is chosen. */
export const chosenFields = (which: Which): readonly (readonly [string, string])[] => [
	...which.ids.map((id) => ['product', id] as const),
	...(which.all ? [['all', '1'] as const] : []),
	...(which.query ? [['query', which.query] as const] : []),
	...(which.state ? [['state', which.state] as const] : []),
	...(which.theme ? [['theme', which.theme] as const] : []),
	...(which.soldOut ? [['soldOut', '1'] as const] : [])
];
