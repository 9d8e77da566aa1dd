import { describe, expect, test } from 'vitest';
import { extended, LONGEST, pathOf, pointAt, type Point } from './signature.ts';

/** A box as large on the screen as it is in itself. */
const SCREEN = { left: 0, top: 0, width: 600, height: 200 };
const BOX = { left: 20, top: 100, width: 300, height: 100 };

describe('a signature', () => {
	test('is measured in its own box, however large it is on the screen', () => {
		expect(pointAt(170, 150, BOX)).toEqual({ x: 300, y: 100 });
		expect(pointAt(20.07, 100, BOX)).toEqual({ x: 0.1, y: 0 });
	});

	test('does not leave the box when the finger does', () => {
		expect(pointAt(0, 900, BOX)).toEqual({ x: 0, y: 200 });
	});

	test('is a path of M and L', () => {
		const strokes = [
			[
				{ x: 10, y: 20 },
				{ x: 30.5, y: 40 }
			],
			[{ x: 5, y: 5 }]
		];

		expect(pathOf(strokes)).toBe('M10 20L30.5 40M5 5L5 5');
		expect(pathOf([])).toBe('');
	});

	test('takes no points that nobody can tell apart', () => {
		const stroke = [{ x: 10, y: 10 }];

		expect(extended(stroke, { x: 11, y: 10 })).toBe(stroke);
		expect(extended(stroke, { x: 12, y: 10 })).toEqual([...stroke, { x: 12, y: 10 }]);
		expect(extended([], { x: 0, y: 0 })).toEqual([{ x: 0, y: 0 }]);
	});

	test('of a thousand points across the box is short enough for the server', () => {
		let stroke: readonly Point[] = [];
		for (let step = 0; step < 1000; step += 1)
			stroke = extended(stroke, pointAt((step * 7.3) % 600, (step * 3.1) % 200, SCREEN));

		expect(pathOf([stroke]).length).toBeLessThan(LONGEST);
	});
});
