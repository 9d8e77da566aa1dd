import { expect, test } from 'vitest';
import { isWaiting } from './brings.ts';

test.each([
	['PLANNED', null, true],
	['COUNTED', null, true],
	['COUNTED', '2026-12-05T10:00:00Z', false],
	['DONE', '2026-12-05T10:00:00Z', false],
	['CANCELLED', null, false]
])(
	'a list that is %s, signed %s, waits for the organiser: %s',
	(state, organiserSignedAt, waits) => {
		expect(isWaiting({ state, organiserSignedAt })).toBe(waits);
	}
);
