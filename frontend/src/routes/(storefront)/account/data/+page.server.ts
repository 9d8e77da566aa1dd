import { redirect } from '@sveltejs/kit';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { signInFirst } from '#lib/storefront/account/sign-in-first.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	EraseMyAccountDocument,
	ExportMyDataDocument,
	MyDataPageDocument,
	SendErasureCodeDocument
} from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, url }) => {
	if (url.searchParams.has('erased')) return { isErased: true as const };
	const { viewer, ...mine } = await graphql(fetch, MyDataPageDocument);
	if (!viewer) signInFirst('/account/data');
	return {
		isErased: false as const,
		viewer,
		copy: mine.myExport,
		obstacles: mine.myErasureObstacles,
		remarks: mine.myErasureRemarks
	};
};

export const actions = {
	copy: async ({ fetch, request }) => {
		const form = await request.formData();
		const { exportMyData } = await graphql(fetch, ExportMyDataDocument);
		return answered('copy', form, exportMyData.problems);
	},
	code: async ({ fetch, request }) => {
		const form = await request.formData();
		const { sendErasureCode } = await graphql(fetch, SendErasureCodeDocument);
		return answered('code', form, sendErasureCode.problems);
	},
	erase: async ({ fetch, request }) => {
		const form = await request.formData();
		const code = textOf(form, 'code');
		const { eraseMyAccount } = await graphql(fetch, EraseMyAccountDocument, { code });
		if (eraseMyAccount.problems.length > 0) return answered('erase', form, eraseMyAccount.problems);
		redirect(303, `${href('/account/data')}?erased`);
	}
} satisfies Actions;
