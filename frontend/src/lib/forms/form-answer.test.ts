import { describe, expect, test } from 'vitest';
import { SIGNED_OUT, answered, answerFor, saved, textOf } from './form-answer.ts';

function typed(...entries: [string, string | Blob][]): FormData {
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value);
	return form;
}

describe('answers to forms', () => {
	test('no problem means saved', () => {
		expect(answered('ship', typed(['carrier', 'UPS']), [])).toEqual(saved('ship'));
	});

	test('signed out meanwhile is told apart from what she typed wrong', () => {
		const problems = [{ code: 'SIGN_IN', message: 'Please sign in first.' }];
		expect(answered('text', typed(['title', 'Robe']), problems)).toMatchObject({
			status: SIGNED_OUT,
			data: { saved: false, problems: { '': 'Please sign in first.' }, values: { title: 'Robe' } }
		});
	});

	test('a problem stands at its field, and what was typed survives without files', () => {
		const form = typed(
			['title', ' Robe '],
			['themes', 'a'],
			['themes', 'b'],
			['file', new Blob(['x'])]
		);
		const answer = answered('product', form, [
			{ code: 'TITLE', message: 'Too long.', field: 'title' }
		]);
		expect(answer).toMatchObject({
			status: 422,
			data: {
				form: 'product',
				saved: false,
				problems: { title: 'Too long.' },
				values: { title: ' Robe ', themes: 'a,b' }
			}
		});
	});

	test('an answer for another form is none', () => {
		expect(answerFor('cancel', saved('ship'))).toBeNull();
	});

	test('a missing field is empty, a given one is trimmed', () => {
		expect(textOf(typed(['a', ' b ']), 'a')).toBe('b');
		expect(textOf(typed(), 'a')).toBe('');
	});
});
