import { expect, test } from 'vitest';
import { isKind, isReason } from './kinds.ts';
import { reportAction, reportPage, slugsIn } from './report-pages.ts';

const ORIGIN = 'https://matricia.example';

test.each([
	['/shops/tamgout/robe-aube', { shop: 'tamgout', piece: 'robe-aube' }],
	[
		'https://matricia.example/en/shops/tamgout/robe-aube?size=M',
		{ shop: 'tamgout', piece: 'robe-aube' }
	],
	['https://matricia.example/ar/shops/tamgout', { shop: 'tamgout', piece: null }],
	['https://matricia.example/themes/upcycling', null],
	['https://', null],
	['', null]
])('%s names %o', (address, slugs) => {
	expect(slugsIn(address, ORIGIN)).toEqual(slugs);
});

test('something is reported by its kind and id', () => {
	expect(reportPage('product', '12')).toBe('/report?kind=product&id=12');
});

test('its form keeps what is reported, also after it was refused', () => {
	const action = '?/report&kind=product&id=12';

	expect(reportAction('?kind=product&id=12')).toBe(action);
	expect(reportAction('?/report=&kind=product&id=12')).toBe(action);
});

test('only what is on the list is a kind or a reason', () => {
	expect([isKind('review'), isKind('toString'), isKind(null)]).toEqual([true, false, false]);
	expect([isReason('ILLEGAL'), isReason('constructor')]).toEqual([true, false]);
});
