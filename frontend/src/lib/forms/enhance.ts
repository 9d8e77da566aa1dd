import { enhance as send } from '$app/forms';
import { connection } from '#lib/offline/connection.svelte.ts';

/**
 * `enhance` of SvelteKit, except that a form which the network did not carry stays as it was typed, with a
 * sentence that says so, in place of an error page.
 */
export const enhance: typeof send = (form, submit) =>
	send(form, async (sent) => {
		connection.unsent = false;
		const after = await submit?.(sent);
		return async (answer) => {
			const isLost = answer.result.type === 'error' && answer.result.error.kind === 'network';
			const update: typeof answer.update = isLost ? sayUnsent : answer.update;
			await (after ? after({ ...answer, update }) : update());
		};
	});

function sayUnsent(): Promise<void> {
	connection.unsent = true;
	return Promise.resolve();
}
