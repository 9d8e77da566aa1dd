import { expect, test } from 'vitest';
import { scanField, scansOf } from './scan-fields.ts';

test('a form brings the scans it names, and no empty ones', () => {
	const typed = new FormData();
	typed.append(scanField('one'), ' K7PQ2XYZ ');
	typed.append(scanField('two'), ' ');
	typed.append('note', 'K7PQ2XYZ');

	expect(scansOf(typed)).toEqual([{ id: 'one', code: 'K7PQ2XYZ' }]);
});
