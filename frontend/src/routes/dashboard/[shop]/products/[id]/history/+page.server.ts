import type { Actions } from './$types';
import { restoreVersion } from '../restore.ts';

export const actions: Actions = {
	restore: async ({ fetch, params, request }) =>
		restoreVersion(fetch, params.id, await request.formData())
};
