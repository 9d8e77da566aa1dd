import type { SubmitFunction } from '$app/forms';
import { SIGNED_OUT } from './form-answer.ts';

/**
 * A form on its way: its button is busy, what was typed stays, and the page's data is read anew;
 * not when she was signed out meanwhile: that would lead to the sign-in, away from what she typed.
 */
export class Sending {
	busy = $state(false);

	readonly submit: SubmitFunction = () => {
		this.busy = true;
		return async ({ result, update }) => {
			const signedOut = result.type === 'failure' && result.status === SIGNED_OUT;
			await update({ reset: false, refreshAll: !signedOut });
			this.busy = false;
		};
	};
}
