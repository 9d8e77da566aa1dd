import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { BASIS_HEADER } from '../../../server/page-cache.js';
import { basisOf, isForEverybody, withOrigin, type Origins } from './origins.ts';

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

const ROUTES = `${import.meta.dirname}/../../routes`;
const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' });
const kept = files.filter((file) => isForEverybody(`/${dirname(file)}`));

test('pages that are there to be read are kept, and no others', () => {
	const pages = kept.filter((file) => file.endsWith('+page.svelte')).map(dirname);

	expect(pages.toSorted()).toEqual([
		'(storefront)',
		'(storefront)/markets',
		'(storefront)/markets/[slug]',
		'(storefront)/near',
		'(storefront)/search',
		'(storefront)/shops',
		'(storefront)/shops/[slug]',
		'(storefront)/shops/[slug]/[product]',
		'(storefront)/shops/[slug]/[product]/reviews',
		'(storefront)/shops/[slug]/collections/[collection]',
		'(storefront)/shops/[slug]/reviews',
		'(storefront)/shops/[slug]/seller',
		'(storefront)/themes/[slug]'
	]);
});

test('a page that is kept is loaded from the API alone: nothing of its visitor, nothing at random', () => {
	const offending = kept
		.filter((file) => /\.(?:ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
		.filter((file) =>
			/PageServerLoad|randomUUID|Math\.random|getRandomValues/.test(
				readFileSync(`${ROUTES}/${file}`, 'utf8')
			)
		);

	expect(offending).toEqual([]);
});
