import { addVariant, editVariants } from './variants.ts';
import { editText } from './text.ts';
import { editTranslation } from './translation.ts';
import { arrangePictures, uploadPictures } from './pictures.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	text: async ({ fetch, params, request }) => editText(fetch, params.id, await request.formData()),
	translation: async ({ fetch, params, request }) =>
		editTranslation(fetch, params.id, await request.formData()),
	variants: async ({ fetch, params, request }) =>
		editVariants(fetch, params.id, await request.formData()),
	variant: async ({ fetch, params, request }) =>
		addVariant(fetch, params.id, await request.formData()),
	picture: async ({ fetch, request }) => arrangePictures(fetch, await request.formData()),
	upload: async ({ fetch, params, request }) =>
		uploadPictures(fetch, params.id, await request.formData())
};
