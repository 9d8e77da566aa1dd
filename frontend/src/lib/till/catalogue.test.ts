import { expect, test } from 'vitest';
import { Catalogue, looksLikeCode } from './catalogue.ts';
import { piece } from './till-fixtures.ts';

const catalogue = new Catalogue();
catalogue.remember([
	piece('1', { tagCode: '7YB7QB4V', barcode: '3700000000017' }),
	piece('2', { tagCode: 'MN235SM3', sku: 'BONNET', title: 'Bonnet', variant: 'Safran' }),
	piece('3', { tagCode: 'S5WPMQYB', sku: 'BONNET', title: 'Bonnet', variant: 'Nuit' })
]);

test.each([
	['7yb7qb4v', '1'],
	[' MN235SM3 ', '2'],
	['3700000000017', '1'],
	['sku-1', '1'],
	['BONNET', undefined],
	['', undefined],
	['UNKNOWN1', undefined]
])('the code %j is the piece %s', (code, id) => {
	expect(catalogue.withCode(code)?.id).toBe(id);
});

test.each([
	['echarpe', ['1']],
	['BONNET saf', ['2']],
	['tamgout', ['2', '3', '1']],
	['manteau', []]
])('the words %j find %j', (words, ids) => {
	expect(catalogue.withWords(words).map(({ id }) => id)).toEqual(ids);
});

test.each([
	['7YB7QB4V', true],
	['CHASKABK', true],
	['bonnet', false],
	['bonnet safran', false],
	['abc', false]
])('%j looks like a code: %s', (text, expected) => {
	expect(looksLikeCode(text)).toBe(expected);
});
