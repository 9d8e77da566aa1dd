import { expect, test } from 'vitest';
import { problemsByField } from './problems.ts';

test('problems stand beside their field, several of one field together', () => {
	const problems = [
		{ code: 'REQUIRED', message: 'Indiquez un nom.', field: 'name' },
		{ code: 'TOO_LONG', message: 'Au plus 80 caractères.', field: 'name' },
		{ code: 'SHOP_CLOSED', message: 'La boutique est fermée.', field: null }
	];

	expect(problemsByField(problems)).toEqual({
		name: 'Indiquez un nom. Au plus 80 caractères.',
		'': 'La boutique est fermée.'
	});
});
