import { error, fail, redirect } from '@sveltejs/kit';
import { refused, textOf } from '#lib/forms/form-answer.ts';
import { problemsByField } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { isKind, isReason, KINDS } from '#lib/storefront/report/kinds.ts';
import { reportPage, slugsIn } from '#lib/storefront/report/report-pages.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	MakeReportDocument,
	ReportedPieceDocument,
	ReportedShopDocument,
	ReportPageDocument
} from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const kind = url.searchParams.get('kind');
	const id = url.searchParams.get('id');
	if (!id) return { chosen: null, viewer: null, newId: '' };
	if (!isKind(kind)) error(404, 'No such kind', { kind: 'not-found' });
	const token = url.searchParams.get('token');
	const { reportable, viewer } = await graphql(fetch, ReportPageDocument, {
		kind: KINDS[kind].value,
		id,
		token
	});
	if (!reportable) error(404, 'Not to be seen', { kind: 'not-found' });
	return { chosen: { ...reportable, kind }, viewer, newId: crypto.randomUUID() };
};

export const actions = {
	/** Without a piece or shop yet: its address is typed. */
	find: async ({ fetch, request, url }) => {
		const address = textOf(await request.formData(), 'address');
		const slugs = slugsIn(address, url.origin);
		const found = slugs && (await pageFor(fetch, slugs.shop, slugs.piece));
		if (!found) return fail(422, { address, problem: m.report_where_unknown() });
		redirect(303, found);
	},
	report: async ({ fetch, request, url }) => {
		const typed = await request.formData();
		const kind = url.searchParams.get('kind');
		const reason = textOf(typed, 'reason');
		if (!isKind(kind)) error(404, 'No such kind', { kind: 'not-found' });
		if (!isReason(reason))
			return fail(422, {
				report: refused('report', typed, { reason: m.report_reason_choose() }).data
			});
		const { makeReport } = await graphql(fetch, MakeReportDocument, {
			id: textOf(typed, 'id'),
			kind: KINDS[kind].value,
			target: url.searchParams.get('id') ?? '',
			token: url.searchParams.get('token'),
			reason,
			explanation: textOf(typed, 'explanation'),
			name: textOf(typed, 'name'),
			email: textOf(typed, 'email')
		});
		if (!makeReport.token)
			return fail(422, {
				report: refused('report', typed, problemsByField(makeReport.problems)).data
			});
		redirect(303, href(`/report/${makeReport.token}?new`));
	}
} satisfies Actions;

async function pageFor(
	fetch: typeof globalThis.fetch,
	shop: string,
	piece: string | null
): Promise<string | null> {
	if (piece !== null) {
		const { product } = await graphql(fetch, ReportedPieceDocument, { shop, piece });
		return product && reportPage('product', product.id);
	}
	const found = (await graphql(fetch, ReportedShopDocument, { shop })).shop;
	return found && reportPage('shop', found.id);
}
