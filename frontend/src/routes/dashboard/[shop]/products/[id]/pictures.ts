import type { ActionFailure } from '@sveltejs/kit';
import { answered, refused, saved, textOf, type FormAnswer } from '#lib/forms/form-answer.ts';
import { sendPicture, uploadAddress } from '#lib/dashboard/picture-upload.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	DescribePictureInWordsDocument,
	MovePictureInRowDocument,
	RemovePictureFromRowDocument
} from './page.gql.ts';

type Fetch = typeof globalThis.fetch;
type Answer = FormAnswer | ActionFailure<FormAnswer>;

/** The button pressed says what to do: `move` with a place, `remove`, or else the words are kept. */
export async function arrangePictures(fetch: Fetch, typed: FormData): Promise<Answer> {
	const id = textOf(typed, 'id');
	const form = `picture:${id}`;
	if (typed.has('remove')) {
		const { removePicture } = await graphql(fetch, RemovePictureFromRowDocument, { id });
		return answered(form, typed, removePicture.problems);
	}
	if (typed.has('move')) {
		const position = Math.max(0, Number.parseInt(textOf(typed, 'move'), 10) || 0);
		const { movePicture } = await graphql(fetch, MovePictureInRowDocument, { id, position });
		return answered(form, typed, movePicture.problems);
	}
	const alt = textOf(typed, 'alt');
	const { describePicture } = await graphql(fetch, DescribePictureInWordsDocument, { id, alt });
	return answered(form, typed, describePicture.problems);
}

/** The way of the files without JavaScript; each is sent on by itself, and each says what is wrong with it. */
export async function uploadPictures(
	fetch: Fetch,
	product: string,
	typed: FormData
): Promise<Answer> {
	const files = typed
		.getAll('file')
		.filter((file) => file instanceof File && file.size > 0) as File[];
	if (files.length === 0) return refused('upload', typed, { file: m.dashboard_picture_choose() });
	const problems: string[] = [];
	for (const file of files) {
		const problem = await sendPicture(fetch, uploadAddress(product), file);
		if (problem) problems.push(`${file.name}: ${problem}`);
	}
	return problems.length > 0
		? refused('upload', typed, { file: problems.join(' ') })
		: saved('upload');
}
