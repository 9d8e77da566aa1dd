import { locales, type Locale } from '#lib/i18n.ts';
import type { EditedProductFragment } from '../EditedProduct.gql.ts';

export interface ProductText {
	readonly title: string;
	readonly description: string;
	/** By the word as the product has it. */
	readonly words: Readonly<Record<string, string>>;
}

type Written = Pick<EditedProductFragment, 'language' | 'texts'>;
type Optioned = Pick<EditedProductFragment, 'optionNames' | 'variants'>;

/** What a product says in a language; empty where nothing was written. */
export function textIn(product: Written, language: string): ProductText {
	const found = (product.texts ?? []).find((text) => text.language === language);
	return {
		title: found?.title ?? '',
		description: found?.description ?? '',
		words: Object.fromEntries((found?.words ?? []).map(({ word, text }) => [word, text]))
	};
}

/** As it was first written: what the editor edits, whoever reads in which language. */
export const ownText = (product: Written): ProductText => textIn(product, product.language ?? '');

/** Languages that it can be translated into. */
export const otherLanguages = (product: Written): Locale[] =>
	locales.filter((language) => language !== product.language);

/** Values of its options in the designer's order; sizes are said alike everywhere. */
export function wordsToTranslate(product: Optioned): string[] {
	const words = product.variants.flatMap(({ optionValues }) =>
		optionValues.filter((_, at) => product.optionNames[at] !== 'size')
	);
	return [...new Set(words)];
}

/** Name of the form field that holds a word's translation. */
export const wordField = (word: string): string => `word:${word}`;
