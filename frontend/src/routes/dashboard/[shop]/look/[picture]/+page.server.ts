import { error, redirect } from '@sveltejs/kit';
import { boxOf, choiceFrom } from '#lib/dashboard/pictures/crop.ts';
import { answered, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import type { Actions } from './$types';
import { kindOf } from './kinds.ts';
import { CropShopPictureDocument, ShopPhotographDocument } from './page.gql.ts';

export const actions: Actions = {
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const { kind, shape } = kindOf(params.picture);
		const asked = { shop: textOf(typed, 'id'), kind };
		const { shopPhotograph } = await graphql(fetch, ShopPhotographDocument, asked);
		if (!shopPhotograph) error(404, { kind: 'not-found', message: 'None of hers hangs there' });
		const { cropShopPicture } = await graphql(fetch, CropShopPictureDocument, {
			...asked,
			box: boxOf({ ...choiceFrom(typed), shape }, shopPhotograph)
		});
		if (cropShopPicture.problems.length > 0)
			return answered('cut', typed, cropShopPicture.problems);
		redirect(303, href(`/dashboard/${params.shop}/look`));
	}
};
