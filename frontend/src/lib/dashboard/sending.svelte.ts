import type { SubmitFunction } from '$app/forms';

/** A form on its way: its button is busy, what was typed stays, and the page's data is read anew. */
export class Sending {
	busy = $state(false);

	readonly submit: SubmitFunction = () => {
		this.busy = true;
		return async ({ update }) => {
			await update({ reset: false, refreshAll: true });
			this.busy = false;
		};
	};
}
