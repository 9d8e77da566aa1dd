import { expect, test } from 'vitest';
import { weekdayNames } from './weekdays.ts';

test('a week begins on Monday, as the API counts', () => {
	expect(weekdayNames('fr')).toEqual([
		'lundi',
		'mardi',
		'mercredi',
		'jeudi',
		'vendredi',
		'samedi',
		'dimanche'
	]);
	expect(weekdayNames('en')[6]).toBe('Sunday');
});
