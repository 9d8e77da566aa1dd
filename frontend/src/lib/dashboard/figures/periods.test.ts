import { expect, test } from 'vitest';
import { askedPeriod, daysOf, growth, todayInParis } from './periods.ts';

const TODAY = '2026-03-15';
const asked = (search: string) => askedPeriod(new URLSearchParams(search), TODAY);

test('an address that says nothing asks for thirty days and the thirty before', () => {
	expect(asked('')).toEqual({
		period: 'days',
		days: { since: '2026-02-14', until: '2026-03-15' },
		against: 'before'
	});
});

test('months are calendar months, the last one whole', () => {
	expect(daysOf('month', TODAY)).toEqual({ since: '2026-03-01', until: TODAY });
	expect(daysOf('last-month', TODAY)).toEqual({ since: '2026-02-01', until: '2026-02-28' });
	expect(daysOf('last-month', '2026-01-31')).toEqual({ since: '2025-12-01', until: '2025-12-31' });
	expect(daysOf('year', TODAY)).toEqual({ since: '2026-01-01', until: TODAY });
});

test('own days count when they are days that go forward', () => {
	const own = asked('since=2026-01-05&until=2026-01-06&against=year');

	expect(own).toEqual({
		period: null,
		days: { since: '2026-01-05', until: '2026-01-06' },
		against: 'year'
	});
	for (const wrong of [
		'since=2026-01-06&until=2026-01-05',
		'since=2026-13-01&until=2027-01-01',
		'since=x'
	])
		expect(asked(wrong).period).toBe('days');
});

test('what nobody offers is not asked for', () => {
	expect(asked('period=century&against=me')).toEqual(asked(''));
});

test('growth is in whole per cent, and none from nothing', () => {
	expect([growth(150, 100), growth(50, 100), growth(1, 3), growth(5, 0)]).toEqual([
		50,
		-50,
		-67,
		null
	]);
});

test('the day is that of Paris', () => {
	expect(todayInParis(new Date('2026-03-14T23:30:00Z'))).toBe('2026-03-15');
});
