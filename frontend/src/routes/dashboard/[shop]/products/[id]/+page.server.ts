import { addVariants, editMany, editVariants } from './variants.ts';
import { restoreVersion } from './restore.ts';
import { copyProduct, planProduct } from './state.ts';
import { editSeo } from './seo.ts';
import { editText } from './text.ts';
import { editTranslation } from './translation.ts';
import { arrangePictures, uploadPictures } from './pictures.ts';
import type { Actions, PageServerLoad } from './$types';

/** One id for one copy: sending its form twice makes one. */
export const load: PageServerLoad = () => ({ requestId: crypto.randomUUID() });

export const actions: Actions = {
	text: async ({ fetch, params, request }) => editText(fetch, params.id, await request.formData()),
	translation: async ({ fetch, params, request }) =>
		editTranslation(fetch, params.id, await request.formData()),
	seo: async ({ fetch, params, request }) => editSeo(fetch, params.id, await request.formData()),
	variants: async ({ fetch, params, request }) =>
		editVariants(fetch, params.id, await request.formData()),
	variant: async ({ fetch, params, request }) =>
		addVariants(fetch, params.id, await request.formData()),
	bulk: async ({ fetch, params, request }) => editMany(fetch, params.id, await request.formData()),
	plan: async ({ fetch, params, request }) =>
		planProduct(fetch, params.id, await request.formData()),
	copy: async ({ fetch, params, request }) =>
		copyProduct(fetch, params.shop, params.id, await request.formData()),
	restore: async ({ fetch, params, request }) =>
		restoreVersion(fetch, params.id, await request.formData()),
	picture: async ({ fetch, request }) => arrangePictures(fetch, await request.formData()),
	upload: async ({ fetch, params, request }) =>
		uploadPictures(fetch, params.id, await request.formData())
};
