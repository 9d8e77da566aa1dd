import { expect, test } from 'vitest';
import { otherLanguages, ownText, textIn, wordsToTranslate } from './product-texts.ts';

const skirt = {
	language: 'en',
	texts: [
		{ language: 'en', title: 'Skirt', description: '<p>Wool.</p>', words: [] },
		{ language: 'fr', title: 'Jupe', description: '', words: [{ word: 'Wine', text: 'Vin' }] }
	]
};

test('the editor edits what was first written', () => {
	expect(ownText(skirt)).toEqual({ title: 'Skirt', description: '<p>Wool.</p>', words: {} });
});

test('a language without a text is empty', () => {
	expect(textIn(skirt, 'fr').words).toEqual({ Wine: 'Vin' });
	expect(textIn(skirt, 'ar')).toEqual({ title: '', description: '', words: {} });
});

test('a piece is translated into the languages it was not written in', () => {
	expect(otherLanguages(skirt)).toEqual(['fr', 'ar']);
});

test('words of options are asked for once each, sizes never', () => {
	const variant = (...optionValues: string[]) => ({ optionValues }) as never;

	const words = wordsToTranslate({
		optionNames: ['size', 'color'],
		variants: [variant('M', 'Wine'), variant('L', 'Wine'), variant('M', 'Sand')]
	});

	expect(words).toEqual(['Wine', 'Sand']);
});
