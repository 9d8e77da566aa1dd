import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test('a short first paragraph stands whole, the next ones are left out', () => {
	expect(excerpt('\nJe couds. Je vends.\nPlus tard.\n', 60)).toBe('Je couds. Je vends.');
});

test('a long one ends with the last sentence that fits', () => {
	expect(excerpt('Je couds le soir. Ma sœur tricote à Oruro.', 30)).toBe('Je couds le soir.');
});

test('without a sentence that fits it is cut at a word', () => {
	expect(excerpt('Ma sœur tricote à Oruro depuis longtemps', 20)).toBe('Ma sœur tricote à…');
});

test('no story is no excerpt', () => {
	expect(excerpt('', 20)).toBe('');
});
