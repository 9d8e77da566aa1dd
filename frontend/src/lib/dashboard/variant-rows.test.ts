import { describe, expect, test } from 'vitest';
import type { EditedVariantFragment } from './EditedProduct.gql.ts';
import { readRows } from './variant-rows.ts';

const SMALL: EditedVariantFragment = {
	id: '7',
	title: 'S',
	optionValues: ['S'],
	sku: 'ROBE-S',
	barcode: '',
	tagCode: 'K7Q2',
	isActive: true,
	available: 3,
	price: { amount: 8400, currency: 'EUR' },
	stockLevels: []
};

function typed(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

const UNCHANGED = {
	'price:7': '84,00',
	'sku:7': 'ROBE-S',
	'barcode:7': '',
	'active:7': 'on',
	'stock:7:2': '3',
	'counted:7:2': '3'
};

describe('the form of all variants', () => {
	test('nothing typed changes nothing', () => {
		expect(readRows(typed(UNCHANGED), [SMALL])).toEqual({ changes: [], counts: [], problems: {} });
	});

	test('a new price and an unticked box are one change of that variant', () => {
		const { 'active:7': _ticked, ...rest } = UNCHANGED;
		expect(readRows(typed({ ...rest, 'price:7': '79.5' }), [SMALL]).changes).toEqual([
			{ id: '7', price: 7950, sku: 'ROBE-S', barcode: '', isActive: false }
		]);
	});

	test('a counted quantity is kept for its place only', () => {
		expect(readRows(typed({ ...UNCHANGED, 'stock:7:2': '12' }), [SMALL]).counts).toEqual([
			{ variant: '7', location: '2', onHand: 12 }
		]);
	});

	test('a quantity in Arabic digits is that quantity', () => {
		expect(readRows(typed({ ...UNCHANGED, 'stock:7:2': '١٢' }), [SMALL]).counts).toEqual([
			{ variant: '7', location: '2', onHand: 12 }
		]);
	});

	test('what cannot be read is a problem at its field', () => {
		const rows = readRows(typed({ ...UNCHANGED, 'price:7': 'cher', 'stock:7:2': '-1' }), [SMALL]);
		expect(Object.keys(rows.problems)).toEqual(['price:7', 'stock:7:2']);
		expect(rows.counts).toEqual([]);
	});

	test('variants that the form did not show are left alone', () => {
		expect(readRows(typed({}), [SMALL]).changes).toEqual([]);
	});
});
