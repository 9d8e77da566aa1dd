import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { TillMarketsDocument } from './page.gql.ts';

export const load: PageLoad = ({ fetch }) => graphql(fetch, TillMarketsDocument);
