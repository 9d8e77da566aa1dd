import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { signInFirst } from '#lib/storefront/account/sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types';
import { AddressesPageDocument, KeepAddressDocument, RemoveAddressDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch }) => {
	const { viewer, myAddresses } = await graphql(fetch, AddressesPageDocument);
	if (!viewer) signInFirst('/account/addresses');
	return { name: viewer.name, addresses: myAddresses };
};

export const actions = {
	keep: async ({ fetch, request }) => {
		const form = await request.formData();
		const id = textOf(form, 'id');
		const { keepAddress } = await graphql(fetch, KeepAddressDocument, {
			id: id || null,
			default: form.has('default'),
			address: {
				label: textOf(form, 'label'),
				name: textOf(form, 'name'),
				phone: textOf(form, 'phone'),
				street: textOf(form, 'street'),
				postcode: textOf(form, 'postcode'),
				city: textOf(form, 'city'),
				country: textOf(form, 'country')
			}
		});
		return answered(id || 'new', form, keepAddress.problems);
	},
	remove: async ({ fetch, request }) => {
		const form = await request.formData();
		const id = textOf(form, 'id');
		const { removeAddress } = await graphql(fetch, RemoveAddressDocument, { id });
		return answered(id, form, removeAddress.problems);
	}
} satisfies Actions;
