import { error, fail } from '@sveltejs/kit';
import { ApiFailure } from '#lib/graphql/failure.ts';
import type { Actions, PageServerLoad } from './$types';

const stopAddress = (token: string): string => `/letters/stop/${encodeURIComponent(token)}`;

export const load: PageServerLoad = async ({ fetch, params }) => {
	const { status } = await fetch(stopAddress(params.token), { method: 'HEAD', redirect: 'manual' });
	if (status === 404) error(404, { kind: 'not-found', message: 'No such link' });
};

export const actions = {
	default: async ({ fetch, params }) => {
		const { ok, status } = await fetch(stopAddress(params.token), { method: 'POST' });
		if (status >= 500) throw new ApiFailure('network', `Letters: ${status}`);
		return ok ? { isStopped: true } : fail(404, { isStopped: false });
	}
} satisfies Actions;
