import { expect, test } from 'vitest';
import { codeOf, countedPieces, countField, EXTRA, meant, whyField } from './counting.ts';

function form(fields: Record<string, string>): FormData {
	const typed = new FormData();
	for (const [name, value] of Object.entries(fields)) typed.append(name, value);
	return typed;
}

test('a count has every announced piece, with the words of its difference', () => {
	const typed = form({
		id: 'a-list',
		[countField('K7PQ2MXA')]: '2',
		[whyField('K7PQ2MXA')]: '',
		[countField('B4RT9WZC')]: '0',
		[whyField('B4RT9WZC')]: ' left at home ',
		[EXTRA.code]: '',
		[EXTRA.quantity]: '1',
		[EXTRA.why]: ''
	});

	expect(countedPieces(typed)).toEqual([
		{ code: 'K7PQ2MXA', quantity: 2, difference: '' },
		{ code: 'B4RT9WZC', quantity: 0, difference: 'left at home' }
	]);
});

test('a piece that nobody announced is counted with the others', () => {
	const typed = form({
		[EXTRA.code]: 'C9DL3NVE',
		[EXTRA.quantity]: '1',
		[EXTRA.why]: 'added this morning'
	});

	expect(countedPieces(typed)).toEqual([
		{ code: 'C9DL3NVE', quantity: 1, difference: 'added this morning' }
	]);
});

test.each([
	['https://matricia.example/t/K7PQ2MXA?p=8400', 'K7PQ2MXA'],
	[' K7PQ2MXA ', 'K7PQ2MXA'],
	['https://matricia.example/shops/perle', 'https://matricia.example/shops/perle']
])('the code in %s is %s', (scanned, code) => {
	expect(codeOf(scanned)).toBe(code);
});

test('a scan means the piece with that tag, else with that barcode, else with that SKU', () => {
	const dress = { tagCode: 'K7PQ2MXA', barcode: '', sku: '4006381333931' };
	const coat = { tagCode: 'B4RT9WZC', barcode: '4006381333931', sku: '' };

	expect(meant([dress, coat], 'k7pq2mxa')).toBe(dress);
	expect(meant([dress, coat], '4006381333931')).toBe(coat);
	expect(meant([dress, coat], '')).toBeUndefined();
});
