import { expect, test } from 'vitest';
import { chosenLines } from './taken-back.ts';

test('only chosen lines come back', () => {
	expect(chosenLines([2, 0, 1])).toEqual([
		{ index: 0, quantity: 2 },
		{ index: 2, quantity: 1 }
	]);
});
