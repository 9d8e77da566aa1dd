import type { SubmitFunction } from '$app/forms';

/** Sends a form of the basket without a full load; what was typed stays, also when it worked. */
export const sendInPlace: SubmitFunction =
	() =>
	({ update }) =>
		update({ reset: false, refreshAll: true, navigate: false });
