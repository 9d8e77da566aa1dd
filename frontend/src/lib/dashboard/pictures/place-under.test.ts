import { expect, test } from 'vitest';
import { placeUnder } from './place-under.ts';

const ROWS = [
	{ top: 0, bottom: 100 },
	{ top: 100, bottom: 200 },
	{ top: 200, bottom: 300 }
];

test.each([
	[-20, 2, 0],
	[40, 2, 0],
	[60, 2, 1],
	[140, 2, 1],
	[260, 2, 2],
	[400, 0, 2],
	[140, 0, 0],
	[160, 0, 1]
])('dragged to %i from place %i, a picture takes place %i', (y, from, place) => {
	expect(placeUnder(y, ROWS, from)).toBe(place);
});
