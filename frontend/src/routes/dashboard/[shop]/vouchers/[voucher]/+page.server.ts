import { redirect } from '@sveltejs/kit';
import { readTerms } from '#lib/dashboard/vouchers/voucher-form.ts';
import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions, PageServerLoad } from './$types';
import { KeepVoucherFromDashboardDocument, StopVoucherFromDashboardDocument } from './page.gql.ts';

/** One id for one form: sending it twice makes one voucher. */
export const load: PageServerLoad = () => ({
	requestId: crypto.randomUUID(),
	today: new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Paris' })
});

export const actions = {
	keep: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { terms, problems } = readTerms(typed);
		if (Object.keys(problems).length > 0) return refused('voucher', typed, problems);
		const isNew = params.voucher === 'new';
		const { keepVoucher } = await graphql(fetch, KeepVoucherFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			id: isNew ? null : params.voucher,
			requestId: isNew ? textOf(typed, 'requestId') : null,
			terms
		});
		if (keepVoucher.problems.length > 0) return answered('voucher', typed, keepVoucher.problems);
		redirect(303, href(`/dashboard/${params.shop}/vouchers`));
	},
	stop: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { stopVoucher } = await graphql(fetch, StopVoucherFromDashboardDocument, {
			id: params.voucher,
			stopped: textOf(typed, 'stopped') === 'yes'
		});
		return answered('stop', typed, stopVoucher.problems);
	}
} satisfies Actions;
