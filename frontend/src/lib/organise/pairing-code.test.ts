import { describe, expect, test } from 'vitest';
import { clockOf, readable, secondsLeft } from './pairing-code.ts';

describe('a code to pair a device', () => {
	test('is read in fours', () => {
		expect(readable('ABCDEFGH')).toBe('ABCD EFGH');
		expect(readable('ABCD')).toBe('ABCD');
	});

	test('runs out, and stays at nothing', () => {
		const expiresAt = '2026-12-05T10:10:00Z';

		expect(secondsLeft(expiresAt, Date.parse('2026-12-05T10:00:55.400Z'))).toBe(545);
		expect(secondsLeft(expiresAt, Date.parse('2026-12-05T11:00:00Z'))).toBe(0);
	});

	test('shows minutes and seconds', () => {
		expect(clockOf(545)).toBe('9:05');
		expect(clockOf(0)).toBe('0:00');
	});
});
