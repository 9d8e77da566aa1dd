import { expect, test } from 'vitest';
import { contrastWithPaper } from './contrast.ts';

test('black is far from the paper, the paper itself not at all', () => {
	expect(contrastWithPaper('#000000')).toBeCloseTo(19.02, 1);
	expect(contrastWithPaper('#F1F4F7')).toBe(1);
});

test('the API’s border: a mid grey fails, a darker one passes', () => {
	expect(contrastWithPaper('#777777')).toBeLessThan(4.5);
	expect(contrastWithPaper('#6a6a6a')).toBeGreaterThan(4.5);
});

test('anything but six digits has no contrast', () => {
	expect(contrastWithPaper('red')).toBeNull();
});
