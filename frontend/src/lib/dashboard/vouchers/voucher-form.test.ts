import { describe, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { readTerms } from './voucher-form.ts';

function form(fields: Record<string, string>): FormData {
	const typed = new FormData();
	for (const [name, value] of Object.entries(fields)) typed.append(name, value);
	return typed;
}

const TYPED = { code: 'NOEL', kind: 'percent', value: '12,5', startsOn: '2026-12-01' };

describe('what is typed about a voucher', () => {
	test('is read as basis points, without bounds where nothing stands', () => {
		expect(readTerms(form({ ...TYPED, endsOn: '', minGoods: '' }))).toEqual({
			terms: {
				code: 'NOEL',
				amount: null,
				rate: 1250,
				freeDelivery: false,
				minGoods: null,
				maxUses: null,
				maxPerCustomer: null,
				startsOn: '2026-12-01',
				endsOn: null
			},
			problems: {}
		});
	});

	test('an amount is cents, and a delivery needs no value', () => {
		const amount = readTerms(form({ ...TYPED, kind: 'amount', value: '5', minGoods: '40,00' }));
		expect(amount.terms).toMatchObject({ amount: 500, rate: null, minGoods: 4000 });
		const delivery = readTerms(form({ ...TYPED, kind: 'delivery', value: '' }));
		expect(delivery).toMatchObject({
			terms: { amount: null, rate: null, freeDelivery: true },
			problems: {}
		});
	});

	test('what cannot be read is named at its field', () => {
		const { problems } = readTerms(
			form({ ...TYPED, value: '?', startsOn: '', endsOn: 'soon', maxUses: '-1', minGoods: 'x' })
		);
		expect(problems).toEqual({
			value: m.voucher_percent_wrong(),
			startsOn: m.delivery_day_wrong(),
			endsOn: m.voucher_unreadable(),
			maxUses: m.voucher_unreadable(),
			minGoods: m.voucher_unreadable()
		});
	});
});
