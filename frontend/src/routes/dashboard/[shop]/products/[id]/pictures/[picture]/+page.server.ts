import { error, redirect } from '@sveltejs/kit';
import { boxOf, choiceFrom } from '#lib/dashboard/pictures/crop.ts';
import { answered } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions } from './$types';
import { CutPictureDocument, PhotographToCutDocument } from './page.gql.ts';

export const actions: Actions = {
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const asked = { picture: params.picture };
		const { photograph } = await graphql(fetch, PhotographToCutDocument, asked);
		if (!photograph) error(404, { kind: 'not-found', message: 'Not hers, a drawing, or nowhere' });
		const { cropPicture } = await graphql(fetch, CutPictureDocument, {
			id: params.picture,
			box: boxOf(choiceFrom(typed), photograph)
		});
		if (cropPicture.problems.length > 0) return answered('cut', typed, cropPicture.problems);
		redirect(303, href(`/dashboard/${params.shop}/products/${params.id}`));
	}
};
