import { describe, expect, test } from 'vitest';
import { changeWords } from './version-words.ts';

const THEMES = [{ slug: 'upcycling', name: 'Upcycling' }];

describe('a change of a version in words', () => {
	test('a price is money, of its size', () => {
		const change = { part: 'variant', field: 'price', subject: 'S', before: '5000', after: '6250' };
		expect(changeWords(change, THEMES, 'en')).toMatchObject({
			label: expect.stringMatching(/ · S$/),
			before: '€50.00',
			after: '€62.50'
		});
	});

	test('a description is lines, themes are their names', () => {
		const text = {
			part: 'text',
			field: 'description',
			subject: '',
			before: '',
			after: '<p>Lin</p>'
		};
		expect(changeWords(text, THEMES, 'en')).toMatchObject({ before: '', after: 'Lin' });
		const themes = {
			part: 'text',
			field: 'themes',
			subject: '',
			before: '',
			after: 'upcycling, x'
		};
		expect(changeWords(themes, THEMES, 'en').after).toBe('Upcycling, x');
	});

	test('a country has its name, a translation its language', () => {
		const made = { part: 'facts', field: 'made_in', subject: '', before: 'PT', after: 'FR' };
		expect(changeWords(made, THEMES, 'en')).toMatchObject({ before: 'Portugal', after: 'France' });
		const word = {
			part: 'translation',
			field: 'word',
			subject: 'en: Bleu',
			before: '',
			after: 'Blue'
		};
		expect(changeWords(word, THEMES, 'fr').label).toMatch(/ · English · Bleu$/);
	});
});
