import { describe, expect, test } from 'vitest';
import { addressWith, listingChoice } from './listing.ts';

const at = (address: string): URL => new URL(address, 'https://shop.example');

describe('listingChoice', () => {
	test('an address that says nothing is in our order, from the start', () => {
		expect(listingChoice(at('/search'))).toEqual({
			sort: 'PICKED',
			sortWord: 'picked',
			after: null
		});
	});

	test('order and place are read', () => {
		expect(listingChoice(at('/search?sort=price-up&after=abc'))).toEqual({
			sort: 'PRICE_ASC',
			sortWord: 'price-up',
			after: 'abc'
		});
	});

	test('an unknown order is the usual one of the page', () => {
		expect(listingChoice(at('/search?sort=toString'), 'best')).toEqual({
			sort: 'RELEVANCE',
			sortWord: 'best',
			after: null
		});
	});
});

describe('addressWith', () => {
	test('keeps what is not changed, takes away what is null', () => {
		const url = at('/en/search?q=robe+lin&after=abc');

		expect(addressWith(url, { after: null, sort: 'new' })).toBe('/en/search?q=robe+lin&sort=new');
	});

	test('without parameters it is the path alone', () => {
		expect(addressWith(at('/shops?after=abc'), { after: null })).toBe('/shops');
	});
});
