import { expect, test } from 'vitest';
import { contactFrom, knownContact } from './contact.ts';

const NOTHING = {
	email: '',
	name: '',
	phone: '',
	street: '',
	postcode: '',
	city: '',
	country: ''
};

test('a form is read field by field, what is missing or a file is empty', () => {
	const form = new FormData();
	form.set('email', 'camille@demo.example');
	form.set('name', new File(['x'], 'x.txt'));

	expect(contactFrom(form)).toEqual({ ...NOTHING, email: 'camille@demo.example' });
});

test('a guest starts with an empty form in France', () => {
	expect(knownContact({ viewer: null, last: undefined })).toEqual({ ...NOTHING, country: 'FR' });
});

test('the address of the last order is proposed with the name on it', () => {
	const viewer = { name: 'Camille', email: 'camille@demo.example' };
	const last = { name: 'C. Astier', street: '1 rue', postcode: '98000', city: 'M', country: 'MC' };

	expect(knownContact({ viewer, last })).toEqual({
		...last,
		email: 'camille@demo.example',
		phone: ''
	});
});

test('an address she keeps goes before the last order', () => {
	const viewer = { name: 'Camille', email: 'camille@demo.example' };
	const last = { name: 'C. Astier', street: '1 rue', postcode: '98000', city: 'M', country: 'MC' };
	const kept = { ...last, phone: '0102', street: '2 rue' };

	expect(knownContact({ viewer, last, kept })).toEqual({
		...kept,
		email: 'camille@demo.example'
	});
});

test('an address elsewhere is not proposed when she has chosen where it goes', () => {
	const viewer = { name: 'Camille', email: 'camille@demo.example' };
	const kept = {
		name: 'C. Astier',
		phone: '0102',
		street: '1 rue',
		postcode: '98000',
		city: 'M',
		country: 'MC'
	};

	const known = knownContact({ viewer, last: undefined, kept, goesTo: 'BE' });

	expect(known).toEqual({
		...NOTHING,
		email: 'camille@demo.example',
		name: 'C. Astier',
		phone: '0102',
		country: 'BE'
	});
	expect(knownContact({ viewer, last: undefined, kept, goesTo: 'MC' }).street).toBe('1 rue');
});
