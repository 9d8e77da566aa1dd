import { enhance as send, type SubmitFunction } from '$app/forms';
import { connection } from '#lib/offline/connection.svelte.ts';

type Data = Record<string, unknown> | undefined;

/**
 * `enhance` of SvelteKit, except that a form which the network did not carry stays as it was typed, with a
 * sentence that says so, in place of an error page.
 */
export function enhance<Success extends Data, Failure extends Data>(
	form: HTMLFormElement,
	submit?: SubmitFunction<Success, Failure>
): ReturnType<typeof send> {
	const sendPatiently: SubmitFunction<Success, Failure> = async (sent) => {
		connection.unsent = false;
		const after = await submit?.(sent);
		return async (answer) => {
			const isLost = answer.result.type === 'error' && answer.result.error.kind === 'network';
			const update = isLost ? sayUnsent : answer.update;
			await (after ? after({ ...answer, update }) : update());
		};
	};
	return send(form, sendPatiently);
}

function sayUnsent(): Promise<void> {
	connection.unsent = true;
	return Promise.resolve();
}
