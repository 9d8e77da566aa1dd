import { expect, test } from 'vitest';
import { askedChange, chosenFields, chosenPieces, isNothing } from './asked.ts';

const asked = (search: string) => askedChange(new URLSearchParams(search), 'EUR');
const chosen = (search: string) => chosenPieces(new URLSearchParams(search));

test('pieces are chosen one by one, or all that a list shows', () => {
	expect(chosen('product=1&product=2&query=robe').ids).toEqual(['1', '2']);
	expect(chosen('product=1&product=2&query=robe').query).toBeNull();
	expect(chosen('all=1&query=robe&state=DRAFT&theme=slow&soldOut=1&product=3')).toEqual({
		ids: [],
		all: true,
		query: 'robe',
		state: 'DRAFT',
		theme: 'slow',
		soldOut: true
	});
	expect([isNothing(chosen('')), isNothing(chosen('all=1'))]).toEqual([true, false]);
});

test('what is chosen stays chosen from form to form', () => {
	for (const search of ['product=1&product=2', 'all=1&query=robe&state=DRAFT&soldOut=1']) {
		const which = chosen(search);
		const again = new URLSearchParams(chosenFields(which).map(([name, value]) => [name, value]));
		expect(chosenPieces(again)).toEqual(which);
	}
});

test('prices change by per cent, by an amount, or to one price', () => {
	expect(asked('change=price&how=percent_less&number=15&rounding=EURO')).toEqual({
		kind: 'PERCENT',
		number: -15,
		word: '',
		rounding: 'EURO'
	});
	expect(asked('change=price&how=amount_more&number=2,50')).toMatchObject({
		kind: 'AMOUNT',
		number: 250
	});
	expect(asked('change=price&how=price&number=49 €')).toMatchObject({
		kind: 'PRICE',
		number: 4900
	});
	expect(asked('change=price&how=percent_more&number=10 %')).toMatchObject({ number: 10 });
});

test('a number that is none is said so', () => {
	for (const number of ['', 'ten', '1.5', '-5', '100000'])
		expect(asked(`change=price&how=percent_more&number=${number}`)).toBe('unreadable');
});

test('themes and states are words', () => {
	expect(asked('change=theme&how=remove&word=slow')).toMatchObject({
		kind: 'REMOVE_THEME',
		word: 'slow'
	});
	expect(asked('change=state&to=ARCHIVED')).toMatchObject({ kind: 'STATE', word: 'ARCHIVED' });
	expect(asked('')).toBeNull();
});
