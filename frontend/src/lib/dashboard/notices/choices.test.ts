import { expect, test } from 'vitest';
import { choicesIn } from './choices.ts';

function typed(...fields: [string, string][]): FormData {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
}

test('a subject of the form without ticks is switched off, one that it does not show is left alone', () => {
	const form = typed(['subject', 'ORDERS'], ['subject', 'MONEY'], ['ORDERS-mail', 'on']);

	expect(choicesIn(form)).toEqual([
		{ subject: 'ORDERS', byMail: true, byPush: false },
		{ subject: 'MONEY', byMail: false, byPush: false }
	]);
});

test('what is no subject is not asked for', () => {
	expect(choicesIn(typed(['subject', 'WEATHER'], ['WEATHER-mail', 'on']))).toEqual([]);
});
