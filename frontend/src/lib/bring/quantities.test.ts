import { expect, test } from 'vitest';
import { chosenPieces, quantityField } from './quantities.ts';

function form(fields: Record<string, string>): FormData {
	const typed = new FormData();
	for (const [name, value] of Object.entries(fields)) typed.append(name, value);
	return typed;
}

test('pieces with a quantity are chosen, the others are left out', () => {
	const typed = form({
		stall: '4',
		[quantityField('11')]: '2',
		[quantityField('12')]: '0',
		[quantityField('13')]: '',
		[quantityField('14')]: ' 1 '
	});

	expect(chosenPieces(typed)).toEqual([
		{ variant: '11', quantity: 2 },
		{ variant: '14', quantity: 1 }
	]);
});

test.each(['2.5', '-3', 'two', '1e3', '12345678'])(
	'%s is no quantity, which the API is to say',
	(value) => {
		expect(chosenPieces(form({ [quantityField('11')]: value }))).toEqual([
			{ variant: '11', quantity: -1 }
		]);
	}
);
