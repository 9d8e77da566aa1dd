import { redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { askIdentity } from '#lib/storefront/account/identity.ts';
import type { Actions, PageServerLoad } from './$types';
import { AccountPageDocument } from './page.gql.ts';

export const load: PageServerLoad = async ({ fetch, url }) => {
	const after = url.searchParams.get('after');
	const { viewer, ...rest } = await graphql(fetch, AccountPageDocument, { after });
	if (!viewer)
		redirect(303, `${href('/account/sign-in')}?next=${encodeURIComponent(href('/account'))}`);
	return { viewer, after, ...rest };
};

export const actions = {
	signOut: async ({ fetch }) => {
		await askIdentity(fetch, '/session', { method: 'DELETE' });
		redirect(303, href('/'));
	}
} satisfies Actions;
