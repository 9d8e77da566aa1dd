import { textOf } from '#lib/forms/form-answer.ts';

/** The business behind a shop, as it was typed. */
export const sellerFrom = (typed: FormData) => ({
	legalName: textOf(typed, 'legalName'),
	legalForm: textOf(typed, 'legalForm'),
	siret: textOf(typed, 'siret'),
	registration: textOf(typed, 'registration'),
	vatNumber: textOf(typed, 'vatNumber'),
	idu: textOf(typed, 'idu'),
	street: textOf(typed, 'street'),
	postcode: textOf(typed, 'postcode'),
	city: textOf(typed, 'city'),
	phone: textOf(typed, 'phone'),
	email: textOf(typed, 'email'),
	mediatorName: textOf(typed, 'mediatorName'),
	mediatorAddress: textOf(typed, 'mediatorAddress'),
	mediatorSite: textOf(typed, 'mediatorSite')
});
