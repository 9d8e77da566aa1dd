import { describe, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { readWay } from './way-form.ts';

const TYPED = {
	'name-fr': ' Colis suivi ',
	'name-en': '',
	price: '4,90',
	zone: 'home',
	freeFrom: '',
	minDays: '2',
	maxDays: '٤',
	isActive: 'on'
};

function form(fields: Record<string, string>): FormData {
	const typed = new FormData();
	for (const [name, value] of Object.entries(fields)) typed.append(name, value);
	return typed;
}

describe('what is typed about a way of delivery', () => {
	test('is read as cents, days and countries', () => {
		expect(readWay(form(TYPED))).toEqual({
			way: {
				names: [{ language: 'FR', text: 'Colis suivi' }],
				places: [],
				price: 490,
				bands: [],
				countries: ['FR', 'MC'],
				postcodes: [],
				freeFrom: null,
				minDays: 2,
				maxDays: 4,
				isActive: true
			},
			problems: {}
		});
	});

	test('lines of weights stand in for the price', () => {
		const { way, problems } = readWay(
			form({
				...TYPED,
				price: '',
				'grams-0': '500',
				'bandPrice-0': '4,90',
				'grams-2': '1000',
				'bandPrice-2': '6,90'
			})
		);
		expect(problems).toEqual({});
		expect(way.bands).toEqual([
			{ grams: 500, price: 490 },
			{ grams: 1000, price: 690 }
		]);
	});

	test('half a line, a price and days that nobody can read are named at their fields', () => {
		const { problems } = readWay(
			form({ ...TYPED, price: 'free', maxDays: '2-3', freeFrom: '?', 'grams-1': '500' })
		);
		expect(problems).toEqual({
			bands: m.delivery_bands_wrong(),
			price: m.dashboard_price_unreadable(),
			freeFrom: m.dashboard_price_unreadable(),
			maxDays: m.delivery_number_wrong()
		});
	});

	test('postcodes are written with commas or without', () => {
		const { way } = readWay(form({ ...TYPED, postcodes: '93100, 75;  92' }));
		expect(way.postcodes).toEqual(['93100', '75', '92']);
	});
});
