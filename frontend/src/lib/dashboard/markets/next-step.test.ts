import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';

test.each([
	['PLANNED', null, 'count'],
	['COUNTED', null, 'sign'],
	['COUNTED', '2026-12-01T10:00:00Z', 'wait'],
	['DONE', '2026-12-01T10:00:00Z', null],
	['CANCELLED', null, null]
] as const)('a list %s, signed %s, asks her to %s', (state, designerSignedAt, step) => {
	expect(nextStep({ state, designerSignedAt })).toBe(step);
});
