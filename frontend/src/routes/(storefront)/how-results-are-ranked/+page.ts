import { graphql } from '#lib/graphql/request.ts';
import type { PageLoad } from './$types';
import { RankingPageDocument } from './page.gql.ts';

export const load: PageLoad = ({ fetch }) => graphql(fetch, RankingPageDocument);
