import type { ActionFailure } from '@sveltejs/kit';
import { answered, textOf, type FormAnswer } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { RestoreProductVersionDocument } from './history/page.gql.ts';

/** Brings back the version whose button was pressed; `seen` is the newest that the page had shown. */
export async function restoreVersion(
	fetch: typeof globalThis.fetch,
	product: string,
	typed: FormData
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
	const { restoreVersion } = await graphql(fetch, RestoreProductVersionDocument, {
		product,
		number: numberIn(typed, 'number'),
		seen: numberIn(typed, 'seen')
	});
	return answered('restore', typed, restoreVersion.problems);
}

const numberIn = (typed: FormData, name: string): number =>
	Number.parseInt(textOf(typed, name), 10) || 0;
