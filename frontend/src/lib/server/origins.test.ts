import { expect, test } from 'vitest';
import { BASIS_HEADER } from '../../../server/page-cache.js';
import { basisOf, withOrigin, type Origins } from './origins.ts';

const answer = (basis?: Record<string, string>, until: number | null = null): Response =>
	new Response(null, basis && { headers: { [BASIS_HEADER]: JSON.stringify({ basis, until }) } });

const pageOf = (...answers: Response[]): string | null =>
	basisOf(answers.reduce<Origins>(withOrigin, []));

test('a page is made from what its answers were made from, until the first of them ends', () => {
	expect(
		pageOf(answer({ shops: '1' }), answer({ shops: '1', themes: '2' }, 40.5), answer({}, 60))
	).toBe('{"basis":{"shops":"1","themes":"2"},"until":40500}');
});

test.each([
	['nothing that is watched', pageOf()],
	['somebody’s own', pageOf(answer({ shops: '1' }), answer())],
	['a table written to meanwhile', pageOf(answer({ shops: '1' }), answer({ shops: '2' }))]
])('a page made from %s is not kept', (_, basis) => {
	expect(basis).toBeNull();
});
