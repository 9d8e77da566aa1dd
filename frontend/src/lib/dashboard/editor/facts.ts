import { textOf } from '#lib/forms/form-answer.ts';
import type { EditedFactsFragment } from './Facts.gql.ts';

/** Parts of a piece that have a composition of their own. */
export const PARTS = ['whole', 'outside', 'lining', 'filling', 'trim'] as const;
export type Part = (typeof PARTS)[number];

/** One line of the form: so many per cent of a fibre in a part; an empty fibre is no line. */
export interface FibreRow {
	readonly part: string;
	readonly fibre: string;
	readonly percent: string;
	readonly recycled: boolean;
}

export interface CompositionPart {
	readonly part: string;
	readonly fibres: { fibre: string; percent: number; recycled: boolean }[];
}

const EMPTY: FibreRow = { part: 'whole', fibre: '', percent: '', recycled: false };
/** So many lines are there at least, and so many empty ones under those that are filled in. */
const LEAST = 3;
const SPARE = 1;
export const MOST_ROWS = 20;

/** The form's lines for what is kept, with empty ones to write in. */
export function rowsOf(composition: EditedFactsFragment['composition']): FibreRow[] {
	const rows = composition.flatMap(({ part, fibres }) =>
		fibres.map(({ code, percent, recycled }) => ({
			part,
			fibre: code,
			percent: String(percent),
			recycled
		}))
	);
	return withSpare(rows);
}

/** The lines as they were typed. */
export function typedRows(value: (name: string) => string): FibreRow[] {
	const rows = Array.from({ length: MOST_ROWS }, (_, at) => ({
		part: value(`part:${at}`) || 'whole',
		fibre: value(`fibre:${at}`),
		percent: value(`percent:${at}`),
		recycled: value(`recycled:${at}`) !== ''
	}));
	return withSpare(rows.filter(({ fibre, percent }) => fibre || percent));
}

export function withSpare(rows: readonly FibreRow[]): FibreRow[] {
	const wanted = Math.min(MOST_ROWS, Math.max(LEAST, rows.length + SPARE));
	return [...rows, ...Array<FibreRow>(Math.max(0, wanted - rows.length)).fill(EMPTY)];
}

/** What the API is told: parts in the form's order; a number that cannot be read is 0, which it refuses with words. */
export function compositionOf(rows: readonly FibreRow[]): CompositionPart[] {
	const filled = rows.filter(({ fibre }) => fibre !== '');
	return PARTS.map((part) => ({
		part,
		fibres: filled
			.filter((row) => row.part === part)
			.map(({ fibre, percent, recycled }) => ({
				fibre,
				percent: Number.parseInt(percent, 10) || 0,
				recycled
			}))
	})).filter(({ fibres }) => fibres.length > 0);
}

/** How much of each part is named, for the line that says so while she types. */
export function sums(rows: readonly FibreRow[]): { part: string; total: number }[] {
	return compositionOf(rows).map(({ part, fibres }) => ({
		part,
		total: fibres.reduce((total, { percent }) => total + percent, 0)
	}));
}

/** What the page had shown, beside which the API's fields are compared: only what differs is sent. */
export const shownFacts = (facts: EditedFactsFragment | null): Record<string, string> => ({
	...shownMaker(facts?.manufacturer),
	composition: JSON.stringify(compositionOf(rowsOf(facts?.composition ?? []))),
	care: (facts?.care ?? []).join(','),
	wovenIn: facts?.wovenIn ?? '',
	dyedIn: facts?.dyedIn ?? '',
	madeIn: facts?.madeIn ?? '',
	weightGrams: String(facts?.weightGrams ?? 0),
	hasAnimalParts: facts?.hasAnimalParts ? 'on' : '',
	warnings: facts?.warnings ?? '',
	sizeGuide: facts?.sizeGuide?.id ?? ''
});

/** Somebody else than the seller; she need not be named twice. */
const shownMaker = (
	maker: EditedFactsFragment['manufacturer'] | undefined
): Record<string, string> => {
	const other = maker && !maker.isSeller ? maker : null;
	return {
		manufacturerName: other?.name ?? '',
		manufacturerAddress: other?.address ?? '',
		manufacturerEmail: other?.email ?? ''
	};
};

/** What was typed, as `shownFacts` says it. */
export function typedFacts(typed: FormData, careOrder: readonly string[]): Record<string, string> {
	const rows = typedRows((name) => textOf(typed, name));
	const care = typed.getAll('care').map(String).filter(Boolean);
	return {
		composition: JSON.stringify(compositionOf(rows)),
		care: careOrder.filter((code) => care.includes(code)).join(','),
		wovenIn: textOf(typed, 'wovenIn'),
		dyedIn: textOf(typed, 'dyedIn'),
		madeIn: textOf(typed, 'madeIn'),
		weightGrams: textOf(typed, 'weightGrams') || '0',
		hasAnimalParts: typed.has('hasAnimalParts') ? 'on' : '',
		warnings: textOf(typed, 'warnings').replaceAll('\r\n', '\n'),
		sizeGuide: textOf(typed, 'sizeGuide'),
		manufacturerName: textOf(typed, 'manufacturerName'),
		manufacturerAddress: textOf(typed, 'manufacturerAddress'),
		manufacturerEmail: textOf(typed, 'manufacturerEmail')
	};
}
