import { expect, test } from 'vitest';
import { formatDate, formatDateTime, formatDay, formatDayRange, formatTime } from './dates.ts';

test('a calendar date reads as itself in each language', () => {
	expect(formatDate('2026-11-24', 'fr')).toBe('24 novembre 2026');
	expect(formatDate('2026-11-24', 'en')).toBe('24 November 2026');
	expect(formatDate('2026-11-24', 'ar')).toBe('24 نوفمبر 2026');
});

test('an instant shortly before midnight in Paris stays on the Paris day', () => {
	expect(formatDate('2026-11-24T22:30:00Z', 'fr')).toBe('24 novembre 2026');
	expect(formatDate('2026-11-24T23:30:00Z', 'fr')).toBe('25 novembre 2026');
});

test('a day is said with its weekday', () => {
	expect(formatDay('2026-11-24', 'fr')).toBe('mardi 24 novembre');
});

test('a time is said as in Paris', () => {
	expect(formatTime('2026-11-24T13:05:00Z', 'fr')).toBe('14:05');
	expect(formatDateTime('2026-11-24T13:05:00Z', 'fr')).toBe('24/11/2026 14:05');
});

test('a range of days names both ends, one day only itself', () => {
	expect(formatDayRange('2026-11-24', '2026-11-24', 'fr')).toBe('mardi 24 novembre');
	expect(formatDayRange('2026-11-24', '2026-11-26', 'fr').replace(/\u2009/g, ' ')).toBe(
		'mardi 24 – jeudi 26 novembre'
	);
});
