import { describe, expect, test } from 'vitest';
import { boxOf, choiceFrom, choiceOf, dragged, UNCUT, type Choice } from './crop.ts';

const LANDSCAPE = { width: 3000, height: 2000 };
const PORTRAIT: Choice = { shape: '4:5', zoom: 100, across: 50, down: 50 };

describe('cutting a photograph', () => {
	test('all of it is no cut', () => {
		expect(boxOf(UNCUT, LANDSCAPE)).toBeNull();
	});

	test('a portrait takes the whole height of a landscape, from its middle', () => {
		// 2000 × 4/5 = 1600 of 3000 pixels
		expect(boxOf(PORTRAIT, LANDSCAPE)).toEqual({ left: 2334, top: 0, width: 5333, height: 10_000 });
	});

	test('enlarged twice, half of each side is left, where she put it', () => {
		expect(boxOf({ ...UNCUT, zoom: 200, across: 100, down: 0 }, LANDSCAPE)).toEqual({
			left: 5000,
			top: 0,
			width: 5000,
			height: 5000
		});
	});

	test.each<Choice>([
		UNCUT,
		PORTRAIT,
		{ shape: '1:1', zoom: 150, across: 20, down: 80 },
		{ shape: '5:4', zoom: 300, across: 0, down: 100 },
		{ shape: 'whole', zoom: 125, across: 10, down: 90 }
	])('what was cut before is found on the sliders again: %o', (choice) => {
		expect(choiceOf(boxOf(choice, LANDSCAPE), LANDSCAPE)).toEqual(choice);
	});

	test('dragging the photograph to the right shows more of its left, and no further than its edge', () => {
		// The frame is 5333 wide, 4667 are beyond it: a tenth of the frame is 11.4 % of the way.
		expect(dragged(PORTRAIT, LANDSCAPE, { across: 0.1, down: 0.1 })).toEqual({
			...PORTRAIT,
			across: expect.closeTo(38.57, 2) as number
		});
		expect(dragged(PORTRAIT, LANDSCAPE, { across: 9, down: 0 }).across).toBe(0);
	});

	test('a form that says nonsense cuts nothing away', () => {
		const typed = new FormData();
		typed.set('shape', 'round');
		typed.set('zoom', '9999');
		typed.set('across', 'x');
		typed.set('down', '-4');

		expect(choiceFrom(typed)).toEqual({ shape: 'whole', zoom: 300, across: 0, down: 0 });
		expect(choiceFrom(new FormData())).toEqual({ shape: 'whole', zoom: 100, across: 0, down: 0 });
	});
});
