import { expect, test } from 'vitest';
import { HEIGHT, OUTLINE, pointOf, WIDTH } from './france.ts';

test('towns stand where one looks for them', () => {
	const paris = pointOf(2.35, 48.86);
	const marseille = pointOf(5.37, 43.3);
	const brest = pointOf(-4.49, 48.39);

	expect(paris).toEqual({ x: 312, y: 152 });
	expect(marseille?.y).toBeGreaterThan(paris?.y ?? HEIGHT);
	expect(brest?.x).toBeLessThan(paris?.x ?? 0);
});

test('what lies overseas is not on the map', () => {
	expect(pointOf(55.45, -20.88)).toBeNull();
	expect(pointOf(-61.73, 16)).toBeNull();
});

test('the outline stays on its sheet', () => {
	const points = [...OUTLINE.matchAll(/(\d+) (\d+)/g)];

	expect(points).toHaveLength(102);
	expect(points.every(([, x, y]) => Number(x) <= WIDTH && Number(y) <= HEIGHT)).toBe(true);
});
