import { expect, test } from 'vitest';
import { lengthsOf, takenByHour } from './sums.ts';

test('hours are summed over designers; one without figures for an hour adds nothing', () => {
	expect(takenByHour([10, 11], [{ hours: [4200, 100] }, { hours: [800] }])).toEqual([5000, 100]);
});

test('bars are drawn against the longest, refunds below zero as nothing', () => {
	expect(lengthsOf([5000, 2500, -300])).toEqual([100, 50, 0]);
});

test('a day without sales has no bars', () => {
	expect(lengthsOf([0, 0])).toEqual([0, 0]);
	expect(lengthsOf([])).toEqual([]);
});
