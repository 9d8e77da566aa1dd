import { describe, expect, test } from 'vitest';
import type { EditedVariantFragment } from './EditedProduct.gql.ts';
import { formField, readRows } from './variant-rows.ts';

const SMALL: EditedVariantFragment = {
	id: '7',
	title: 'S',
	optionValues: ['S'],
	sku: 'ROBE-S',
	barcode: '',
	tagCode: 'K7Q2',
	weightGrams: 0,
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
		expect(readRows(typed(UNCHANGED), [SMALL])).toEqual({ rows: [], problems: {} });
	});

	test('a new price and an unticked box are one change of that variant, beside what was shown', () => {
		const { 'active:7': _ticked, ...rest } = UNCHANGED;
		expect(readRows(typed({ ...rest, 'price:7': '79.5' }), [SMALL]).rows).toEqual([
			{ id: '7', price: 7950, isActive: false, was: { price: 8400, isActive: true } }
		]);
	});

	test('what somebody saved meanwhile is left alone where she typed nothing', () => {
		const shown = { 'was-price:7': '8000', 'was-sku:7': 'ROBE-S', 'was-active:7': 'on' };
		expect(readRows(typed({ ...UNCHANGED, ...shown, 'price:7': '80,00' }), [SMALL]).rows).toEqual(
			[]
		);
	});

	test('what she typed over another value than the kept one says which', () => {
		const shown = { 'was-price:7': '8000' };
		expect(readRows(typed({ ...UNCHANGED, ...shown, 'price:7': '82' }), [SMALL]).rows).toEqual([
			{ id: '7', price: 8200, was: { price: 8000 } }
		]);
	});

	test('a counted quantity is kept for its place only', () => {
		expect(readRows(typed({ ...UNCHANGED, 'stock:7:2': '12' }), [SMALL]).rows).toEqual([
			{ id: '7', counts: [{ location: '2', onHand: 12 }] }
		]);
	});

	test('a quantity in Arabic digits is that quantity', () => {
		expect(readRows(typed({ ...UNCHANGED, 'stock:7:2': '١٢' }), [SMALL]).rows).toEqual([
			{ id: '7', counts: [{ location: '2', onHand: 12 }] }
		]);
	});

	test('what cannot be read is a problem at its field', () => {
		const rows = readRows(
			typed({ ...UNCHANGED, 'price:7': 'cher', 'stock:7:2': '-1', 'weight:7': '1,5' }),
			[SMALL]
		);
		expect(Object.keys(rows.problems)).toEqual(['price:7', 'weight:7', 'stock:7:2']);
		expect(rows.rows).toEqual([]);
	});

	test('variants that the form did not show are left alone', () => {
		expect(readRows(typed({}), [SMALL])).toEqual({ rows: [], problems: {} });
	});

	test('a problem of the API stands at the field of the form', () => {
		expect(['price:7', 'weightGrams:7', 'isActive:7', 'stock:7:2'].map(formField)).toEqual([
			'price:7',
			'weight:7',
			'active:7',
			'stock:7:2'
		]);
	});
});
