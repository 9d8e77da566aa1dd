import { describe, expect, test } from 'vitest';
import { parisInput, parisInstant } from './paris-time.ts';

describe('the clocks of Paris', () => {
	test.each([
		['2026-12-05T10:00', '2026-12-05T09:00:00.000Z'],
		['2026-07-04T10:00', '2026-07-04T08:00:00.000Z'],
		// The morning on which summer time begins, and the one on which it ends.
		['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
		['2026-10-25T01:30', '2026-10-24T23:30:00.000Z']
	])('%s is %s, and back', (local, instant) => {
		expect(parisInstant(local)).toBe(instant);
		expect(parisInput(instant)).toBe(local);
	});

	test.each(['', 'demain', '2026-13-05T10:00', '2026-12-05'])('“%s” is no date', (text) => {
		expect(parisInstant(text)).toBeNull();
	});
});
