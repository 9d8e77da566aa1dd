import { expect, test } from 'vitest';
import { archiveAddress, archivesOf, daysAround, isArchive, yearsOf } from './archives.ts';

const MARKET = { startsAt: '2026-12-05T09:00:00Z', endsAt: '2026-12-06T18:00:00Z' };

test('an archive of all tills, or of one market', () => {
	const days = { from: '2026-01-01', to: '2026-12-31' };

	expect(archiveAddress(days)).toBe('/documents/journal/2026-01-01_2026-12-31.zip');
	expect(archiveAddress(days, 'noel-issy-2026')).toBe(
		'/documents/journal/2026-01-01_2026-12-31.zip?market=noel-issy-2026'
	);
});

test('a leap year is longer than an archive and comes in two', () => {
	expect(archivesOf(2027)).toEqual([{ from: '2027-01-01', to: '2027-12-31' }]);
	expect(archivesOf(2028)).toEqual([
		{ from: '2028-01-01', to: '2028-06-30' },
		{ from: '2028-07-01', to: '2028-12-31' }
	]);
});

test('a market has a month before and after it', () => {
	expect(daysAround(MARKET)).toEqual({ from: '2026-11-05', to: '2027-01-05' });
});

test('years go from this one back to the first market’s, and a market to come adds none', () => {
	expect(yearsOf([MARKET], 2028)).toEqual([2028, 2027, 2026]);
	expect(yearsOf([MARKET], 2025)).toEqual([2025]);
	expect(yearsOf([], 2026)).toEqual([2026]);
});

test.each([
	['2026-12-05', '2026-12-05', true],
	['2026-01-01', '2026-12-31', true],
	['2026-01-01', '2027-01-01', false],
	['2026-12-06', '2026-12-05', false],
	['2026-02-30', '2026-03-05', false],
	['', '2026-12-05', false],
	['2026-12', '2026-12-05', false]
])('from %s to %s makes an archive: %s', (from, to, expected) => {
	expect(isArchive({ from, to })).toBe(expected);
});
