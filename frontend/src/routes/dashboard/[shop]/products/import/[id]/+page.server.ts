import { targetFrom } from '#lib/dashboard/imports/words.ts';
import { answered } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import type { Actions } from './$types';
import {
	ApplyImportFromDashboardDocument,
	DropImportFromDashboardDocument,
	MapImportColumnsDocument,
	UndoImportFromDashboardDocument
} from './page.gql.ts';

export const actions: Actions = {
	columns: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { mapImport } = await graphql(fetch, MapImportColumnsDocument, {
			id: params.id,
			columns: typed.getAll('column').map((column) => targetFrom(String(column))),
			publishes: typed.has('publishes')
		});
		return answered('columns', typed, mapImport.problems);
	},
	apply: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { id } = params;
		const { applyImport } = await graphql(fetch, ApplyImportFromDashboardDocument, { id });
		return answered('decide', typed, applyImport.problems);
	},
	undo: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { id } = params;
		const { undoImport } = await graphql(fetch, UndoImportFromDashboardDocument, { id });
		return answered('decide', typed, undoImport.problems);
	},
	drop: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { id } = params;
		const { dropImport } = await graphql(fetch, DropImportFromDashboardDocument, { id });
		return answered('decide', typed, dropImport.problems);
	}
};
