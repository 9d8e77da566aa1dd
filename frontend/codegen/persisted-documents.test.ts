import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { plugin } from './persisted-documents.js';

const schema = buildSchema(
	'type Query { shop: Shop } type Shop { id: ID! name: String! city: String! }'
);
const page = { document: parse('query ShopPage { shop { ...Head } }') };
const card = {
	document: parse('fragment Head on Shop { id ...Place } fragment Place on Shop { city }')
};
const borrowed = card.document.definitions.map((node) => ({ node }));

test('the manifest holds each operation with all fragments it reaches, in one order', async () => {
	const forwards = await plugin(schema, [page, card], { emit: 'manifest' });
	const backwards = await plugin(schema, [card, page], { emit: 'manifest' });

	expect(backwards).toBe(forwards);
	expect(Object.values(JSON.parse(String(forwards)) as object)).toEqual([
		'query ShopPage {\n  shop {\n    ...Head\n  }\n}\n\nfragment Head on Shop {\n  id\n  ...Place\n}\n\nfragment Place on Shop {\n  city\n}'
	]);
});

test('the constant beside a page carries the id of the manifest', async () => {
	const manifest = await plugin(schema, [page, card], { emit: 'manifest' });
	const [hash] = Object.keys(JSON.parse(String(manifest)) as object);

	expect(
		await plugin(schema, [page], { emit: 'types', externalFragments: borrowed as never })
	).toEqual({
		prepend: ["import type { PersistedDocument } from '#lib/graphql/document.ts';"],
		content: `export const ShopPageDocument: PersistedDocument<ShopPageQuery, ShopPageQueryVariables> = {\n\tdocumentId: '${hash}'\n};`
	});
});

test('an operation without a name is refused', () => {
	const nameless = { document: parse('{ shop { id } }') };

	expect(() => plugin(schema, [nameless], { emit: 'manifest' })).toThrow(
		'Give this operation a name'
	);
});
