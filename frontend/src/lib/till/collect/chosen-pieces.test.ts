import { expect, test } from 'vitest';
import { allOf, chosenPieces } from './chosen-pieces.ts';

test('everything that waits is chosen at first, what is gone is left out', () => {
	const chosen = allOf([
		{ id: '77', quantity: 2 },
		{ id: '78', quantity: 0 }
	]);

	expect(chosenPieces(chosen)).toEqual([{ line: '77', quantity: 2 }]);
});
