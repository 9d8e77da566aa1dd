import { expect, test } from 'vitest';
import { readReceipt } from './read-receipt.ts';
import { saleEvent } from './receipt-fixtures.ts';
import { bySeller, rateSums } from './receipt.ts';

test('a signed sale is a receipt, its lines stand with their sellers', () => {
	const receipt = readReceipt(saleEvent());

	expect(receipt).toMatchObject({ kind: 'sale', receipt: '7-00012', total: 12_500 });
	expect(
		receipt && bySeller(receipt).map(({ seller, lines }) => [seller?.name, lines.length])
	).toEqual([
		['Lynda Tamgout', 2],
		['Atelier Brodé', 1]
	]);
});

test('sums stand by rate, with what they hold of VAT', () => {
	expect(rateSums(saleEvent().data.lines)).toEqual([
		{ rate: 0, gross: 6500, net: 6500, vat: 0 },
		{ rate: 2000, gross: 6000, net: 5000, vat: 1000 }
	]);
});

test.each([
	['null', null],
	['another stream', { ...saleEvent(), stream: 'training' }],
	['another kind', { ...saleEvent(), kind: 'open' }],
	['no time', { ...saleEvent(), at: 'today' }],
	['a total that is no number', { ...saleEvent(), data: { ...saleEvent().data, total: '1' } }],
	['a line without a price', { ...saleEvent(), data: { ...saleEvent().data, lines: [{}] } }],
	['another currency', { ...saleEvent(), data: { ...saleEvent().data, currency: '<b>' } }]
])('%s is no receipt', (_, event) => {
	expect(readReceipt(event)).toBeNull();
});
