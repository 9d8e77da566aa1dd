import { expect, test } from 'vitest';
import { RepeatGuard } from './repeat-guard.ts';

test('a tag held before the camera is one scan, and another after it was taken away', () => {
	const guard = new RepeatGuard();

	expect(guard.fresh(['A', 'A'], 0)).toEqual(['A']);
	expect(guard.fresh(['A'], 1000)).toEqual([]);
	expect(guard.fresh(['A', 'B'], 2400)).toEqual(['B']);
	expect(guard.fresh(['A'], 4000)).toEqual(['A']);
});
