import { wholeNumber } from '#lib/bring/quantities.ts';
import { scansOf } from '#lib/dashboard/stock/scan-fields.ts';
import { answered, refused, saved, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import {
	BookStocktakeFromDashboardDocument,
	CountPiecesFromDashboardDocument,
	GiveUpStocktakeFromDashboardDocument,
	SetCountedFromDashboardDocument
} from './page.gql.ts';

/** Made once per page: without JavaScript, sending the form twice counts once. */
export const load: PageServerLoad = () => ({ scanId: crypto.randomUUID() });

export const actions = {
	scan: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const scans = scansOf(typed);
		if (scans.length === 0) return saved('scan');
		const { countPieces } = await graphql(fetch, CountPiecesFromDashboardDocument, {
			stocktake: params.id,
			scans
		});
		const unknown = countPieces.unknown ?? [];
		if (unknown.length === 0) return answered('scan', typed, countPieces.problems);
		const words = unknown.map((code) => m.stock_scan_unknown({ code })).join(' ');
		return refused('scan', new FormData(), { '': words });
	},
	set: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const variant = textOf(typed, 'variant');
		const { setCounted } = await graphql(fetch, SetCountedFromDashboardDocument, {
			stocktake: params.id,
			variant,
			counted: typed.has('takeOut') ? null : wholeNumber(textOf(typed, 'counted'))
		});
		return answered(`set-${variant}`, typed, setCounted.problems);
	},
	book: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { bookStocktake } = await graphql(fetch, BookStocktakeFromDashboardDocument, {
			id: params.id,
			restIsGone: typed.has('restIsGone')
		});
		return answered('book', typed, bookStocktake.problems);
	},
	giveUp: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { giveUpStocktake } = await graphql(fetch, GiveUpStocktakeFromDashboardDocument, {
			id: params.id
		});
		return answered('giveUp', typed, giveUpStocktake.problems);
	}
} satisfies Actions;
