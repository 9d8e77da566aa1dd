import { problemsByField } from '#lib/graphql/problems.ts';
import { ApiFailure } from '#lib/graphql/failure.ts';

const API = '/_allauth/browser/v1';

export interface IdentityAnswer {
	/** 200 signed in or done, 400 wrong input, 401 more is to be done, 409 already signed in, 429 too often. */
	readonly status: number;
	/** What the person reads beside each field. */
	readonly problems: Record<string, string>;
	/** What was asked for, as the API says it. */
	readonly data?: unknown;
}

interface Ask {
	readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly body?: Record<string, unknown>;
	readonly headers?: Record<string, string>;
}

/** As `askIdentityAt`, of a `path` under `/auth`. */
export const askIdentity = (
	fetch: typeof globalThis.fetch,
	path: string,
	ask: Ask
): Promise<IdentityAnswer> => askIdentityAt(fetch, `/auth${path}`, ask);

/**
 * Asks the identity API (django-allauth, headless, browser client).
 *
 * @throws ApiFailure when it cannot be reached or is broken
 */
export async function askIdentityAt(
	fetch: typeof globalThis.fetch,
	path: string,
	{ method = 'POST', body, headers = {} }: Ask
): Promise<IdentityAnswer> {
	const response = await send(fetch, `${API}${path}`, {
		method,
		headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
		...(body && { body: JSON.stringify(body) })
	});
	const answer = (await response.json().catch(() => ({}))) as {
		data?: unknown;
		errors?: { code: string; message: string; param?: string }[];
	};
	const problems = (answer.errors ?? []).map(({ param, ...error }) => ({ ...error, field: param }));
	return {
		status: response.status,
		problems: problemsByField(problems),
		...('data' in answer && { data: answer.data })
	};
}

async function send(
	fetch: typeof globalThis.fetch,
	url: string,
	init: RequestInit
): Promise<Response> {
	const response = await fetch(url, init).catch((cause: unknown) => {
		throw new ApiFailure('network', 'The identity API cannot be reached', { cause });
	});
	if (response.status >= 500) throw new ApiFailure('network', `Identity: ${response.status}`);
	return response;
}

/** A text field of a form; a missing one is empty. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
