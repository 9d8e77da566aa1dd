import { expect, test } from 'vitest';
import { draw, roundStep } from './bar-chart.ts';

const bar = (values: number[], mark: number | null = null) => ({ label: '', values, mark });

test('steps are round numbers', () => {
	expect([0, 1, 3, 24, 26, 99, 101].map(roundStep)).toEqual([1, 1, 5, 50, 50, 100, 200]);
});

test('series stand on top of one another, the highest bar below the highest tick', () => {
	const { bars, ticks } = draw([bar([300, 100]), bar([0, 0])]);

	expect(ticks.map(({ value }) => value)).toEqual([400, 300, 200, 100, 0]);
	expect(bars[0]?.map(({ y, height }) => [y, height])).toEqual([
		[25, 75],
		[0, 25]
	]);
	expect(bars[1]).toEqual([]);
});

test('what is below zero hangs below the line', () => {
	const { bars, ticks } = draw([bar([100]), bar([-100])]);

	expect(ticks.at(0)?.value).toBe(100);
	expect(ticks.at(-1)?.value).toBe(-100);
	expect(bars.map(([first]) => [first?.y, first?.height])).toEqual([
		[0, 50],
		[50, 50]
	]);
});

test('marks have room too, and none is drawn where there is nothing to compare', () => {
	const { marks, ticks } = draw([bar([100], 400), bar([100])]);

	expect(ticks.at(0)?.value).toBe(400);
	expect(marks).toEqual([0, null]);
});

test('in a language from right to left the first bar stands at the right', () => {
	const { bars } = draw([bar([1]), bar([1])], true);

	expect(bars.map(([first]) => Math.floor(first?.x ?? -1))).toEqual([1, 0]);
});

test('a chart of nothing is empty, not broken', () => {
	expect(draw([bar([0]), bar([0])]).ticks).toEqual([
		{ value: 1, y: 0 },
		{ value: 0, y: 100 }
	]);
});
