import { expect, test } from 'vitest';
import { readScanned } from './scanned.ts';

test.each([
	['https://matricia.fr/t/7YB7QB4V?p=4500', { kind: 'tag', code: '7YB7QB4V', price: 4500 }],
	['http://localhost:8000/en/t/7YB7QB4V', { kind: 'tag', code: '7YB7QB4V', price: null }],
	[' 3700000000017\n', { kind: 'tag', code: '3700000000017', price: null }],
	['1.BRODE.2', { kind: 'tag', code: '1.BRODE.2', price: null }],
	['BRODE-S-1.2', { kind: 'tag', code: 'BRODE-S-1.2', price: null }],
	['https://matricia.fr/c/K4TZ9Q', { kind: 'collection', code: 'K4TZ9Q' }],
	[
		'https://matricia.fr/r#1.c2lnbmF0dXJl.ZGF0YQ',
		{ kind: 'receipt', text: 'https://matricia.fr/r#1.c2lnbmF0dXJl.ZGF0YQ' }
	],
	['1.c2lnbmF0dXJl.ZGF0YQ', { kind: 'receipt', text: '1.c2lnbmF0dXJl.ZGF0YQ' }]
])('%j is %j', (text, expected) => {
	expect(readScanned(text)).toEqual(expected);
});
