import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/request.ts';
import { readReceipt } from '#lib/receipt/read-receipt.ts';
import type { PageLoad } from './$types';
import { ReceiptPageDocument } from './page.gql.ts';

export const load: PageLoad = async ({ fetch, params }) => {
	const { receipt } = await graphql(fetch, ReceiptPageDocument, { token: params.token });
	const paper = receipt && readReceipt(JSON.parse(receipt.recordEvent));
	if (!paper) error(404, 'No such receipt', { kind: 'not-found' });
	return { paper, qr: receipt.qr, corrections: receipt.corrections };
};
