import { expect, test } from 'vitest';
import { placesToSay } from './places-to-say.ts';

const place = (variant: string, market: string, isOnlyThere: boolean) => ({
	variant: { id: variant },
	market: { id: market },
	isOnlyThere
});
const small = place('1', 'issy', true);
const large = place('2', 'issy', false);
const later = place('2', 'lyon', false);

test('a chosen variant says where it is, and nothing of the others', () => {
	const places = [small, large, later];

	expect(placesToSay(places, { chosen: '2', any: true })).toEqual([large, later]);
	expect(placesToSay(places, { chosen: '3', any: true })).toEqual([]);
});

test('while nothing is chosen, each market is named once', () => {
	const medium = place('3', 'issy', false);

	expect(placesToSay([small, large, medium, later], { chosen: null, any: true })).toEqual([
		large,
		later
	]);
});

test('that it is only there is said of a piece of which nothing is left online', () => {
	expect(placesToSay([small], { chosen: null, any: true })).toEqual([]);
	expect(placesToSay([small], { chosen: null, any: false })).toEqual([small]);
});
