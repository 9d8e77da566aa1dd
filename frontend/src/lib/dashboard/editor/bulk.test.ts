import { describe, expect, test } from 'vitest';
import type { EditedVariantFragment } from '../EditedProduct.gql.ts';
import { bulkRows, newPrice, readBulk, type Bulk } from './bulk.ts';

function variant(id: string, optionValues: string[], amount: number): EditedVariantFragment {
	return {
		id,
		title: optionValues.join(' / '),
		optionValues,
		sku: '',
		barcode: '',
		tagCode: id,
		weightGrams: 200,
		isActive: true,
		available: 1,
		price: { amount, currency: 'EUR' },
		stockLevels: []
	};
}

const VARIANTS = [
	variant('1', ['S', 'Bleu'], 5000),
	variant('2', ['M', 'Bleu'], 5000),
	variant('3', ['M', 'Noir'], 6000)
];
const BULK: Bulk = { change: 'price', value: 5000, which: '', location: '' };

function typed(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

describe('one change for many variants', () => {
	test('only what becomes other is sent, beside what it was', () => {
		expect(bulkRows(VARIANTS, BULK)).toEqual([{ id: '3', price: 5000, was: { price: 6000 } }]);
	});

	test('a size, a colour alone', () => {
		const raised = bulkRows(VARIANTS, { ...BULK, change: 'raise', value: 250, which: '0:M' });
		expect(raised.map(({ id, price }) => [id, price])).toEqual([
			['2', 5250],
			['3', 6250]
		]);
		const off = bulkRows(VARIANTS, { ...BULK, change: 'off', which: '1:Noir' });
		expect(off).toEqual([{ id: '3', isActive: false, was: { isActive: true } }]);
	});

	test('stock is counted at its place, for each of them', () => {
		const rows = bulkRows(VARIANTS, { change: 'stock', value: 4, which: '1:Bleu', location: '9' });
		expect(rows).toEqual([
			{ id: '1', counts: [{ location: '9', onHand: 4 }] },
			{ id: '2', counts: [{ location: '9', onHand: 4 }] }
		]);
	});

	test.each([
		['price', '49,90', 4990],
		['raise', '-2,50', -250],
		['raise', '+3', 300],
		['percent', '−12,5 %', -125],
		['weight', '٢٥٠', 250],
		['on', '', 0]
	])('%s “%s” is read', (change, value, read) => {
		expect(readBulk(typed({ change, value }))).toMatchObject({ change, value: read });
	});

	test.each([
		['price', 'cher'],
		['percent', '10 pour cent'],
		['stock', '-1'],
		['raise', ''],
		['nothing', '1']
	])('%s “%s” is told back', (change, value) => {
		expect(readBulk(typed({ change, value }))).toBeTypeOf('string');
	});

	test('a per cent is rounded to the cent, and no price falls below zero', () => {
		expect(newPrice(4995, { change: 'percent', value: 125 })).toBe(5619);
		expect(newPrice(200, { change: 'raise', value: -500 })).toBe(0);
	});
});
