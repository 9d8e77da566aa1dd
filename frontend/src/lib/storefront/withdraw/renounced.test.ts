import { describe, expect, test } from 'vitest';
import { renouncedFrom } from './renounced.ts';

const typed = (...fields: [string, string][]): FormData => {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
};

const newId = (): string => 'new-id';

describe('what is renounced', () => {
	test('is read from the fields of its lines', () => {
		const form = typed(
			['part', '7'],
			['line-12', '1'],
			['line-13', '2'],
			['name', ' Ann '],
			['email', 'ann@example.test']
		);

		expect(renouncedFrom(form, newId)).toEqual({
			id: 'new-id',
			part: '7',
			lines: [
				{ line: '12', quantity: 1 },
				{ line: '13', quantity: 2 }
			],
			name: 'Ann',
			email: 'ann@example.test'
		});
	});

	test('leaves out what is kept, and what is no number', () => {
		const form = typed(['line-12', '0'], ['line-13', '-1'], ['line-14', '1.5'], ['line-15', 'all']);

		expect(renouncedFrom(form, newId).lines).toEqual([]);
	});

	test('keeps the id of the first step', () => {
		expect(renouncedFrom(typed(['id', 'first']), newId).id).toBe('first');
	});
});
