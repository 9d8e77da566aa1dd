import { expect, test } from 'vitest';
import { actionHere } from './same-page.ts';

test('an action keeps what the page shows', () => {
	expect(actionHere('place', { search: '?language=en&after=a&after=b' })).toBe(
		'?/place&language=en&after=a&after=b'
	);
});

test('an action replaces the one before', () => {
	expect(actionHere('add', { search: '?/place&query=robe+bleue' })).toBe('?/add&query=robe+bleue');
});

test('an action of a plain page stands alone', () => {
	expect(actionHere('keep', { search: '' })).toBe('?/keep');
});
