import { error, redirect } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { href } from '#lib/i18n.ts';
import { FormerAddressDocument } from './FormerAddress.gql.ts';

/**
 * For a shop or piece that was not found: on to where it moved (301), or why there is nothing (410, 404).
 * `path` is what stands below `/shops/`; `search` goes along, so that links with a choice still make it.
 */
export async function leaveFormerAddress(
	fetch: typeof globalThis.fetch,
	path: string,
	search = ''
): Promise<never> {
	const { formerAddress } = await graphql(fetch, FormerAddressDocument, { path });
	if (formerAddress.fate === 'MOVED') redirect(301, href(`/shops/${formerAddress.path}`) + search);
	if (formerAddress.fate === 'GONE')
		error(410, 'Gone', { kind: 'gone', similar: formerAddress.similar });
	error(404, 'Not found', { kind: 'not-found' });
}
