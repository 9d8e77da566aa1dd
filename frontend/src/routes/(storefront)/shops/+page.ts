import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { ShopsPageDocument } from './page.gql.ts';

export const load: PageLoad = ({ fetch, url }) =>
	graphql(fetch, ShopsPageDocument, { after: url.searchParams.get('after') || null });
