import { expect, test } from 'vitest';
import { programOf } from './program.ts';

test('a page runs the programs of its language', () => {
	expect(['/', '/shops/lune', '/english', '/fr'].map(programOf)).toEqual(Array(4).fill('fr'));
	expect(['/en', '/en/', '/en/shops'].map(programOf)).toEqual(['en', 'en', 'en']);
	expect(programOf('/ar/basket')).toBe('ar');
});

test('the till runs those that have every language', () => {
	expect(['/till', '/fr/till/cash', '/en/till', '/ar/till/pair'].map(programOf)).toEqual(
		Array(4).fill('all')
	);
	expect(programOf('/tillage')).toBe('fr');
});
