import type { HandleClientError } from '@sveltejs/kit/hooks';
import { describeError } from '#lib/error.ts';

const UNREACHABLE = { status: 503, kind: 'network' } as const;

/** What `fetch` throws in Chromium, Firefox and Safari when there is no answer. */
const isUnreachable = (error: unknown): boolean =>
	error instanceof TypeError && /^(?:Failed to fetch|NetworkError|Load failed)/.test(error.message);

export const handleError: HandleClientError = ({ event: _event, ...caught }) => {
	const described = isUnreachable(caught.error) ? UNREACHABLE : describeError(caught);
	if (described.status >= 500) console.error(caught.error);
	return described;
};
