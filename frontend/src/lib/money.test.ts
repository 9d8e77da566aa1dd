import { describe, expect, test } from 'vitest';
import { amountForInput, formatMoney, parseAmount } from './money.ts';

const spaces = (text: string): string =>
	text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

describe('formatMoney', () => {
	test.each([
		[{ amount: 8400, currency: 'EUR' }, 'fr', '84,00 €'],
		[{ amount: 123456, currency: 'EUR' }, 'fr', '1 234,56 €'],
		[{ amount: 5, currency: 'EUR' }, 'fr', '0,05 €'],
		[{ amount: -1250, currency: 'EUR' }, 'fr', '-12,50 €'],
		[{ amount: 8400, currency: 'EUR' }, 'en', '€84.00'],
		[{ amount: 8400, currency: 'EUR' }, 'ar', '84.00 €'],
		[{ amount: 1200, currency: 'JPY' }, 'en', 'JP¥1,200'],
		[{ amount: 9007199254740991, currency: 'EUR' }, 'en', '€90,071,992,547,409.91']
	] as const)('%o in %s reads %s', (money, locale, text) => {
		expect(spaces(formatMoney(money, locale))).toBe(text);
	});
});

describe('parseAmount', () => {
	test.each([
		['12', 1200],
		['12,5', 1250],
		['12,50', 1250],
		['12.50', 1250],
		[' 1 234,05 ', 123405],
		['0', 0],
		['١٢٫٥٠', 1250]
	])('%s is %i cents', (text, cents) => {
		expect(parseAmount(text, 'EUR')).toBe(cents);
	});

	test.each(['', 'abc', '12,345', '1.234,50', '-5', '12,', '1e3', '€12'])(
		'%s is refused',
		(text) => {
			expect(parseAmount(text, 'EUR')).toBeNull();
		}
	);

	test('a currency without decimals takes none', () => {
		expect(parseAmount('1200', 'JPY')).toBe(1200);
		expect(parseAmount('1200,5', 'JPY')).toBeNull();
	});
});

test('amountForInput gives what parseAmount reads back', () => {
	const price = { amount: 1250, currency: 'EUR' };

	expect(amountForInput(price, 'fr')).toBe('12,50');
	expect(amountForInput(price, 'en')).toBe('12.50');
	expect(parseAmount(amountForInput(price, 'fr'), 'EUR')).toBe(1250);
});
