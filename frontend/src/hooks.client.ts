import type { HandleClientError } from '@sveltejs/kit/hooks';
import { describeError } from '#lib/error.ts';

const UNREACHABLE = { status: 503, kind: 'network' } as const;

/** What browsers and the loader of our programs say when there is no answer. */
const NO_ANSWER =
	/^(?:Failed to fetch|NetworkError|Load failed|Unable to preload|error loading dynamically|Importing a module)/;

const isUnreachable = (error: unknown): boolean =>
	error instanceof Error && NO_ANSWER.test(error.message);

export const handleError: HandleClientError = ({ event: _event, ...caught }) => {
	const described = isUnreachable(caught.error) ? UNREACHABLE : describeError(caught);
	if (described.status >= 500) console.error(caught.error);
	return described;
};
