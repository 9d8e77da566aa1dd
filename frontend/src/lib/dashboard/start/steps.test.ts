import { expect, test } from 'vitest';
import { isStarting, mayOpen, startSteps, type Known } from './steps.ts';

const EMPTY: Known = {
	state: 'DRAFT',
	hasStory: false,
	hasLook: false,
	hasIdentity: false,
	hasMandate: false,
	ways: 0,
	onSale: 0,
	draft: null,
	isPaidOut: false
};
const FULL: Known = {
	state: 'OPEN',
	hasStory: true,
	hasLook: true,
	hasIdentity: true,
	hasMandate: true,
	ways: 2,
	onSale: 1,
	draft: null,
	isPaidOut: true
};
const done = (known: Known): string[] =>
	startSteps(known, '/desk')
		.filter(({ isDone }) => isDone)
		.map(({ key }) => key);

test('an empty shop has everything before it', () => {
	expect(done(EMPTY)).toEqual([]);
	expect(mayOpen(EMPTY)).toBe(false);
});

test.each([
	['hasStory', 'story'],
	['hasLook', 'look'],
	['hasIdentity', 'identity'],
	['hasMandate', 'mandate'],
	['isPaidOut', 'payouts']
] as const)('%s ticks %s by itself', (what, key) => {
	expect(done({ ...EMPTY, [what]: true })).toEqual([key]);
});

test('pieces on sale and ways of delivery tick theirs, a draft only leads on to itself', () => {
	expect(done({ ...EMPTY, onSale: 1, ways: 1 })).toEqual(['product', 'delivery']);
	const [, product] = startSteps({ ...EMPTY, draft: '12' }, '/desk');
	expect([product?.href, product?.isDone]).toEqual(['/desk/products/12', false]);
});

test('a known seller with a piece on sale may open; the rest can follow', () => {
	expect(mayOpen({ ...EMPTY, hasIdentity: true })).toBe(false);
	expect(mayOpen({ ...EMPTY, hasIdentity: true, onSale: 1 })).toBe(true);
});

test('the list stays until all is done and the shop is open, and never comes to a closed one', () => {
	const shown = (known: Known): boolean => isStarting(known, startSteps(known, '/desk'));

	expect(shown({ ...FULL, state: 'DRAFT' })).toBe(true);
	expect(shown({ ...FULL, isPaidOut: false })).toBe(true);
	expect(shown(FULL)).toBe(false);
	expect(shown({ ...EMPTY, state: 'PAUSED' })).toBe(false);
});
