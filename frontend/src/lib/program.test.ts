import { expect, test } from 'vitest';
import { isWalk, programOf } from './program.ts';

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

test('people walk between the pages of the shop', () => {
	const walk = [
		'/',
		'/en',
		'/ar/',
		'/search',
		'/shops/lune/robe',
		'/en/basket',
		'/checkout/7/cancelled',
		'/t/4'
	];

	expect(walk.filter((path) => !isWalk(path))).toEqual([]);
});

test('desks, accounts and what nobody knows are no part of the walk', () => {
	const other = [
		'/dashboard',
		'/en/account/sign-in',
		'/till',
		'/fr/staff',
		'/organise/x',
		'/nowhere',
		'/shopsoon'
	];

	expect(other.filter(isWalk)).toEqual([]);
});
