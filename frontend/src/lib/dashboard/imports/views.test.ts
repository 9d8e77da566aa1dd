import { describe, expect, test } from 'vitest';
import { countsOf, viewAsked, viewsShown } from './views.ts';

const run = {
	created: 3,
	changed: 0,
	unchanged: 7,
	skipped: 0,
	kept: 1,
	problemCount: { totalCount: 2 }
};

describe('what of an import is looked at', () => {
	test('the address names it, and an unknown name is none', () => {
		expect(viewAsked(new URL('http://x/?show=left'))).toBe('left');
		expect(viewAsked(new URL('http://x/?show=toString'))).toBeNull();
		expect(viewAsked(new URL('http://x/'))).toBeNull();
	});

	test('only what has something in it, what could not be undone first', () => {
		expect(viewsShown(run)).toEqual(['kept', 'new', 'left', 'unchanged']);
		expect(countsOf(run).left).toBe(2);
	});
});
