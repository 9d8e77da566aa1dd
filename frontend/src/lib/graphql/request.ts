import { getLocale } from '#lib/i18n.ts';
import { shouldAskAgain } from '#lib/offline/patience.ts';
import type { PersistedDocument } from './document.ts';
import { ApiFailure } from './failure.ts';

interface Answer<Data> {
	readonly data?: Data | null;
	readonly errors?: readonly { message: string; extensions?: { code?: unknown } }[];
}

type VariablesArgument<Variables> =
	Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];

/**
 * Asks the API and gives its data.
 *
 * `fetch` is the one that `load` and actions receive: on the server it carries the visitor's cookies,
 * language and address to Django. The header makes the request non-simple, which the API demands
 * against cross-site requests.
 *
 * A page on its way that the network does not bring waits with the visitor, who stays where she is; other
 * callers are told at once.
 *
 * @throws ApiFailure when the API is unreachable or refuses; pages let it pass to `+error.svelte`.
 */
export async function graphql<Data, Variables>(
	fetch: typeof globalThis.fetch,
	document: PersistedDocument<Data, Variables>,
	...[variables]: VariablesArgument<Variables>
): Promise<Data> {
	const body = JSON.stringify({ documentId: document.documentId, variables: variables ?? {} });
	try {
		return await ask<Data>(fetch, body);
	} catch (reason) {
		const isOfPage = fetch !== globalThis.fetch; // an event of its own, or the `load` of a page
		if (isOfPage && isOfNetwork(reason) && (await shouldAskAgain()))
			return await graphql(fetch, document, ...([variables] as VariablesArgument<Variables>));
		throw reason;
	}
}

async function ask<Data>(fetch: typeof globalThis.fetch, body: string): Promise<Data> {
	const response = await send(fetch, body);
	const answer = await read<Data>(response);
	const first = answer.errors?.[0];
	if (first) throw ApiFailure.ofCode(first.extensions?.code, first.message);
	if (!answer.data) throw new ApiFailure('api', `The API answered ${response.status} without data`);
	return answer.data;
}

const isOfNetwork = (reason: unknown): boolean =>
	reason instanceof ApiFailure && reason.kind === 'network';

async function send(fetch: typeof globalThis.fetch, body: string): Promise<Response> {
	try {
		return await fetch('/graphql', {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'x-matricia-client': 'web',
				// The page's language, which need not be the browser's.
				'accept-language': getLocale()
			},
			body
		});
	} catch (cause) {
		throw new ApiFailure('network', 'The API cannot be reached', { cause });
	}
}

async function read<Data>(response: Response): Promise<Answer<Data>> {
	try {
		return (await response.json()) as Answer<Data>;
	} catch (cause) {
		const kind = response.status >= 502 && response.status <= 504 ? 'network' : 'api';
		throw new ApiFailure(kind, `The API answered ${response.status} without JSON`, { cause });
	}
}
