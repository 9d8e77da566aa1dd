import { describe, expect, test } from 'vitest';
import { besidesFacets, choicesOf, without, withoutAny } from './filters.ts';

const at = (address: string): URL => new URL(address, 'https://shop.example');

describe('choicesOf', () => {
	test('an address that says nothing chooses nothing', () => {
		expect(choicesOf(at('/search?q=robe').searchParams)).toEqual({
			sizes: [],
			colors: [],
			materials: [],
			prices: [],
			themes: [],
			designers: [],
			marketDays: [],
			madeToOrder: false
		});
	});

	test('every facet is read, several choices of one as well', () => {
		const { searchParams } = at(
			'/search?size=m&size=l&color=navy&price=30-60&price=200-&market=today&made=yes&theme=a&designer=b&material=linen'
		);

		expect(choicesOf(searchParams)).toEqual({
			sizes: ['m', 'l'],
			colors: ['navy'],
			materials: ['linen'],
			prices: [
				{ least: 3000, most: 6000 },
				{ least: 20_000, most: null }
			],
			themes: ['a'],
			designers: ['b'],
			marketDays: ['TODAY'],
			madeToOrder: true
		});
	});

	test('what cannot be meant is left out', () => {
		const { searchParams } = at('/search?price=cheap&price=-5&market=yesterday&size=');

		expect(choicesOf(searchParams)).toMatchObject({ prices: [], marketDays: [], sizes: [] });
	});
});

describe('addresses', () => {
	const url = at('/en/search?q=lin&size=m&size=l&sort=new&after=abc');

	test('one choice is taken away, and the list starts again', () => {
		expect(without(url, 'SIZE', 'm')).toBe('/en/search?q=lin&size=l&sort=new');
	});

	test('without any choice the words and the order stay', () => {
		expect(withoutAny(url)).toBe('/en/search?q=lin&sort=new');
		expect(withoutAny(at('/search?size=m'))).toBe('/search');
	});

	test('a form of facets says words and order again', () => {
		expect(besidesFacets(url)).toEqual([
			['q', 'lin'],
			['sort', 'new']
		]);
	});
});
