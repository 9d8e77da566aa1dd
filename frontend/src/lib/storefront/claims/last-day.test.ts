import { expect, test } from 'vitest';
import { lastDay } from './last-day.ts';

test.each([
	['2026-12-31', '2026-12-30'],
	['2027-01-01', '2026-12-31'],
	['2028-03-01', '2028-02-29']
])('what ends on %s holds until %s', (end, last) => {
	expect(lastDay(end)).toBe(last);
});
