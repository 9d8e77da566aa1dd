import { expect, test } from 'vitest';
import { chosenVariant, firstChoice, optionValues, optionWords } from './variants.ts';

const variant = (id: string, values: string[], available: number) => ({
	id,
	optionValues: values,
	available
});

const jumper = [
	variant('1', ['S', 'Lichen'], 1),
	variant('2', ['S', 'Figue'], 0),
	variant('3', ['M', 'Lichen'], 0),
	variant('4', ['M', 'Figue'], 0),
	variant('5', ['L', 'Lichen'], 2),
	variant('6', ['L', 'Figue'], 1)
];

test('a value that is sold out in every combination is gone', () => {
	expect(optionValues(jumper, 0, [null, null])).toEqual([
		{ value: 'S', state: 'free' },
		{ value: 'M', state: 'gone' },
		{ value: 'L', state: 'free' }
	]);
});

test('a value that is sold out beside the chosen one is elsewhere', () => {
	expect(optionValues(jumper, 0, [null, 'Figue'])).toEqual([
		{ value: 'S', state: 'elsewhere' },
		{ value: 'M', state: 'gone' },
		{ value: 'L', state: 'free' }
	]);
});

test('the option being chosen does not limit itself', () => {
	expect(optionValues(jumper, 1, ['S', 'Lichen'])).toEqual([
		{ value: 'Lichen', state: 'free' },
		{ value: 'Figue', state: 'elsewhere' }
	]);
});

test('a complete choice is its variant, sold out or not', () => {
	expect(chosenVariant(jumper, ['M', 'Figue'])?.id).toBe('4');
	expect(chosenVariant(jumper, ['M', null])).toBeNull();
	expect(chosenVariant(jumper, ['XXL', 'Figue'])).toBeNull();
});

test('a piece without options is its one variant', () => {
	const scarf = [variant('7', [], 3)];

	expect(chosenVariant(scarf, firstChoice(scarf, 0))?.id).toBe('7');
});

test('only a lone value is chosen beforehand', () => {
	const bag = [
		variant('8', ['Taille unique', 'Figue'], 1),
		variant('9', ['Taille unique', 'Garance'], 1)
	];

	expect(firstChoice(bag, 2)).toEqual(['Taille unique', null]);
});

test('each value has its word for the reader', () => {
	const words = optionWords(
		[
			{ optionValues: ['S', 'Figue'], optionWords: [inEnglish('S'), inEnglish('Fig')] },
			{
				optionValues: ['M', 'Lichen'],
				optionWords: [inEnglish('M'), { text: 'Lichen', language: 'fr' }]
			}
		],
		1
	);

	expect([...words]).toEqual([
		['Figue', { text: 'Fig', language: 'en' }],
		['Lichen', { text: 'Lichen', language: 'fr' }]
	]);
});

const inEnglish = (text: string) => ({ text, language: 'en' });
