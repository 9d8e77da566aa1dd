import { moved, moveIn, sectionsIn } from '#lib/dashboard/look/order.ts';
import { sendPicture, shopPictureAddress } from '#lib/dashboard/picture-upload.ts';
import { answered, refused, saved, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions } from './$types';
import {
	ArrangeStorefrontDocument,
	FeaturePiecesDocument,
	TakeDownShopPictureDocument
} from './page.gql.ts';

const FACES = ['BRICOLAGE', 'INSTRUMENT', 'ITALIC'] as const;

export const actions: Actions = {
	arrange: async ({ fetch, request }) => {
		const typed = await request.formData();
		const shown = new Set(sectionsIn(typed, 'on'));
		const order = withMove(sectionsIn(typed, 'order'), typed);
		const { arrangeStorefront } = await graphql(fetch, ArrangeStorefrontDocument, {
			shop: textOf(typed, 'id'),
			sections: order.filter((section) => section === 'PIECES' || shown.has(section)),
			face: FACES.find((face) => face === textOf(typed, 'face')) ?? null
		});
		return answered('arrange', typed, arrangeStorefront.problems);
	},
	feature: async ({ fetch, request }) => {
		const typed = await request.formData();
		const standing = typed.getAll('pieces').map(String);
		const added = textOf(typed, 'add');
		const removed = textOf(typed, 'remove');
		const pieces = [...withMove(standing, typed), ...(added ? [added] : [])];
		const { featurePieces } = await graphql(fetch, FeaturePiecesDocument, {
			shop: textOf(typed, 'id'),
			pieces: pieces.filter((id) => id !== removed)
		});
		return answered('feature', typed, featurePieces.problems);
	},
	hang: async ({ fetch, request }) => {
		const typed = await request.formData();
		const kind = kindIn(typed);
		const file = typed.get('file');
		if (!(file instanceof File) || file.size === 0) {
			return refused(kind, typed, { file: m.dashboard_picture_choose() });
		}
		const problem = await sendPicture(fetch, shopPictureAddress(textOf(typed, 'id'), kind), file);
		return problem ? refused(kind, typed, { file: problem }) : saved(kind);
	},
	takeDown: async ({ fetch, request }) => {
		const typed = await request.formData();
		const kind = kindIn(typed);
		const { takeDownShopPicture } = await graphql(fetch, TakeDownShopPictureDocument, {
			shop: textOf(typed, 'id'),
			kind: kind === 'logo' ? 'LOGO' : 'BANNER'
		});
		return answered(kind, typed, takeDownShopPicture.problems);
	}
};

/** As the pressed button says, if it was one that moves something. */
function withMove<Word extends string>(list: readonly Word[], typed: FormData): Word[] {
	const move = moveIn(typed);
	return move ? moved(list, list.indexOf(move.what as Word), move.to) : [...list];
}

const kindIn = (typed: FormData): 'logo' | 'banner' =>
	textOf(typed, 'kind') === 'logo' ? 'logo' : 'banner';
