import { expect, test } from 'vitest';
import { lineField, returnedPieces, returnSum } from './web-return.ts';

const LINES = [
	{ id: '7', amount: 4000 },
	{ id: '8', amount: 1250 }
];

function typed(quantities: Record<string, string>): FormData {
	const form = new FormData();
	form.set('order', 'M-1');
	for (const [line, quantity] of Object.entries(quantities)) form.set(lineField(line), quantity);
	return form;
}

test('lines of which nothing comes back are left out', () => {
	expect(returnedPieces(typed({ 7: '2', 8: '0', 9: '', 10: 'x' }))).toEqual([
		{ line: '7', quantity: 2 }
	]);
});

test('the sum counts every piece of a line', () => {
	expect(returnSum(LINES, typed({ 7: '2', 8: '1' }))).toEqual({ count: 3, amount: 9250 });
	expect(returnSum(LINES, typed({}))).toEqual({ count: 0, amount: 0 });
});
