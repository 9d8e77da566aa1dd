import { error, fail, redirect } from '@sveltejs/kit';
import { answered, refused, statusOf, textOf, typedValues } from '#lib/forms/form-answer.ts';
import { problemsByField, type Problem } from '#lib/graphql/problems.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Fit } from '#lib/storefront/reviews/fit-words.ts';
import { photosIn, sendPhotos } from '#lib/storefront/reviews/send-photos.ts';
import type { Actions, PageServerLoad } from './$types';
import {
	ConfirmReceiptDocument,
	RemoveReviewDocument,
	RemoveReviewPictureDocument,
	ReviewPageDocument,
	WriteReviewDocument
} from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const token = url.searchParams.get('token');
	const { order, lineReviews } = await graphql(fetch, ReviewPageDocument, { id: params.id, token });
	if (!order || !lineReviews) error(404, 'No such order', { kind: 'not-found' });
	return {
		order,
		lines: lineReviews,
		token: token ?? '',
		done: url.searchParams.get('done')
	};
};

export const actions = {
	write: async ({ fetch, params, request, url }) => {
		const typed = await request.formData();
		const token = url.searchParams.get('token');
		const line = textOf(typed, 'line');
		const { writeReview } = await graphql(fetch, WriteReviewDocument, {
			order: params.id,
			token,
			line,
			stars: Number(textOf(typed, 'stars')) || 0,
			fit: (textOf(typed, 'fit') || null) as Fit | null,
			text: textOf(typed, 'text'),
			language: textOf(typed, 'language'),
			showsName: typed.has('showsName')
		});
		if (writeReview.problems.length > 0) return answered(line, typed, writeReview.problems);
		const lost = await sendPhotos(fetch, { order: params.id, line, token }, photosIn(typed));
		if (lost) return refused(line, typed, { photo: lost });
		redirect(303, reviewPage(params.id, token, 'saved'));
	},
	remove: async ({ fetch, params, request, url }) => {
		const typed = await request.formData();
		const token = url.searchParams.get('token');
		const line = textOf(typed, 'line');
		const { removeReview } = await graphql(fetch, RemoveReviewDocument, {
			order: params.id,
			token,
			line
		});
		if (removeReview.problems.length > 0) return answered(line, typed, removeReview.problems);
		redirect(303, reviewPage(params.id, token, 'removed'));
	},
	removePhoto: async ({ fetch, params, request, url }) => {
		const typed = await request.formData();
		const { removeReviewPicture } = await graphql(fetch, RemoveReviewPictureDocument, {
			order: params.id,
			token: url.searchParams.get('token'),
			picture: textOf(typed, 'picture')
		});
		return answered(textOf(typed, 'line'), typed, removeReviewPicture.problems);
	},
	/** Sent from the order's page: she has one designer's part of it. */
	received: async ({ fetch, params, request, url }) => {
		const typed = await request.formData();
		const token = url.searchParams.get('token');
		const { confirmReceipt } = await graphql(fetch, ConfirmReceiptDocument, {
			order: params.id,
			token,
			part: textOf(typed, 'part')
		});
		if (confirmReceipt.problems.length > 0) return general(typed, confirmReceipt.problems);
		redirect(303, reviewPage(params.id, token, 'received'));
	}
} satisfies Actions;

const general = (typed: FormData, problems: readonly Problem[]) =>
	fail(statusOf(problems), {
		form: '',
		saved: false,
		problems: problemsByField(problems),
		values: typedValues(typed)
	});

function reviewPage(order: string, token: string | null, done: string): string {
	const query = new URLSearchParams({ ...(token ? { token } : {}), done });
	return href(`/orders/${order}/review?${query}`);
}
