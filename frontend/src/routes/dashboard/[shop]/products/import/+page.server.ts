import { redirect } from '@sveltejs/kit';
import { sendFile } from '#lib/dashboard/imports/send-file.ts';
import { refused, textOf } from '#lib/forms/form-answer.ts';
import { href } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

/** One id for one form: sending it twice makes one import. */
export const load: PageServerLoad = () => ({ requestId: crypto.randomUUID() });

export const actions: Actions = {
	default: async ({ fetch, params, request }) => {
		const typed = await request.formData();
		const file = typed.get('file');
		if (!(file instanceof File) || file.size === 0)
			return refused('file', typed, { file: m.catalogue_choose_file() });
		const sent = await sendFile(fetch, textOf(typed, 'shop'), textOf(typed, 'requestId'), file);
		if ('problem' in sent) return refused('file', typed, { file: sent.problem });
		redirect(303, href(`/dashboard/${params.shop}/products/import/${sent.id}`));
	}
};
