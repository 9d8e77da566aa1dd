import { sellerFrom } from '#lib/dashboard/papers/seller-input.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import {
	ContestInvoiceFromDashboardDocument,
	EditSellerFromDashboardDocument,
	SetVatFromDashboardDocument,
	SignBillingMandateFromDashboardDocument
} from './page.gql.ts';

export const actions: Actions = {
	seller: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { editSeller } = await graphql(fetch, EditSellerFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			seller: sellerFrom(typed)
		});
		return answered('seller', typed, editSeller.problems);
	},
	vat: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { setVatStatus } = await graphql(fetch, SetVatFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			regime: textOf(typed, 'regime') === 'VAT' ? 'VAT' : 'FRANCHISE',
			since: textOf(typed, 'since')
		});
		return answered('vat', typed, setVatStatus.problems);
	},
	sign: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { signBillingMandate } = await graphql(fetch, SignBillingMandateFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			textVersion: textOf(typed, 'textVersion'),
			signedName: textOf(typed, 'signedName')
		});
		return answered('sign', typed, signBillingMandate.problems);
	},
	contest: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { contestInvoice } = await graphql(fetch, ContestInvoiceFromDashboardDocument, {
			invoice: textOf(typed, 'invoice'),
			reason: textOf(typed, 'reason')
		});
		return answered('contest', typed, contestInvoice.problems);
	}
};
