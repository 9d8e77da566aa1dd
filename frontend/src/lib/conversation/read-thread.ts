import type { ThreadMessageFragment } from './ThreadMessage.gql.ts';

/** Whether the other side wrote something that has not been read. */
export const hasUnread = (
	messages: readonly ThreadMessageFragment[],
	mySide: ThreadMessageFragment['side']
): boolean => messages.some(({ side, readAt }) => side !== mySide && !readAt);

/** An action of a page that a token may open: `?/send&token=…`. */
export const actionWith = (action: string, token: string): string =>
	token ? `?/${action}&token=${encodeURIComponent(token)}` : `?/${action}`;
