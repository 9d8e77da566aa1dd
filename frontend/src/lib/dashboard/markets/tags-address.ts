import type { ChosenPiece } from '#lib/bring/quantities.ts';

/** What tags are printed on, as the API names it; `tags.pdf` knows no others. */
export const TAG_FORMATS = ['3x8', '2x7', '4x10', '5x13', '2x5', 'roll58'] as const;

interface Wanted {
	readonly shop: string;
	readonly market: string;
	readonly pieces: readonly ChosenPiece[];
	readonly format: string;
	/** Places of the first sheet that are used already. */
	readonly skip: number;
	readonly language: string;
}

/** Where the tags of these pieces are, as a file, with the market's prices. */
export function tagsAddress({ shop, market, pieces, format, skip, language }: Wanted): string {
	const query = new URLSearchParams({
		shop,
		market,
		variants: pieces.map(({ variant }) => variant).join(','),
		quantity: pieces.map(({ quantity }) => quantity).join(','),
		format,
		skip: String(skip),
		language
	});
	return `/documents/tags.pdf?${query}`;
}
