import type { HandleClientError } from '@sveltejs/kit/hooks';
import { describeError } from '#lib/error.ts';

export const handleError: HandleClientError = ({ event: _event, ...caught }) => {
	const described = describeError(caught);
	if (described.status >= 500) console.error(caught.error);
	return described;
};
