import { error } from '@sveltejs/kit';
import { VIEWS, viewAsked, viewsShown, type View } from '#lib/dashboard/imports/views.ts';
import { graphql } from '#lib/graphql/request.ts';
import { currentCursor } from '#lib/paging.ts';
import type { PageLoad } from './$types';
import {
	DashboardImportChangesDocument,
	DashboardImportDocument,
	DashboardImportProblemsDocument
} from './page.gql.ts';

/** States in which what the file does is on the page; before, it is still being found out. */
const KNOWN = new Set(['READY', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'DROPPED']);

export const load: PageLoad = async ({ fetch, params, url }) => {
	const { id } = params;
	const { catalogueImport: run } = await graphql(fetch, DashboardImportDocument, { id });
	if (!run) error(404, { kind: 'not-found', message: 'No such import' });
	const view: View | null = KNOWN.has(run.state)
		? (viewAsked(url) ?? viewsShown(run)[0] ?? null)
		: null;
	const after = currentCursor(url);
	if (view === null) return { run, view, changes: null, problems: null };
	if (view === 'left') {
		const { catalogueImport } = await graphql(fetch, DashboardImportProblemsDocument, {
			id,
			after
		});
		return { run, view, changes: null, problems: catalogueImport?.problems ?? null };
	}
	const { kind, state } = VIEWS[view];
	const variables = { id, kind, state, after };
	const { catalogueImport } = await graphql(fetch, DashboardImportChangesDocument, variables);
	return { run, view, changes: catalogueImport?.changes ?? null, problems: null };
};
