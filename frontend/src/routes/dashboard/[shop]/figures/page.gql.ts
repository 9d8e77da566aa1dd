/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What a period is compared with: as many days before it, or the same days of last year. */
export type FiguresAgainst =
  | 'BEFORE'
  | 'YEAR_BEFORE';

/** How long a bar of a chart is. */
export type FiguresStep =
  | 'DAY'
  | 'MONTH'
  | 'WEEK';

export type DashboardFiguresQueryVariables = Exact<{
  shop: string | number;
  since: string;
  until: string;
  against?: FiguresAgainst | null | undefined;
}>;


export type DashboardFiguresQuery = { readonly salesFigures: { readonly currency: string, readonly files: string, readonly step: FiguresStep, readonly views: number, readonly webPurchases: number, readonly pieceCount: number, readonly compared: { readonly since: string, readonly until: string } | null, readonly total: { readonly goods: number, readonly givenBack: number, readonly net: number, readonly beside: number, readonly pieces: number, readonly returned: number, readonly kept: number, readonly purchases: number }, readonly before: { readonly goods: number, readonly givenBack: number, readonly net: number, readonly beside: number, readonly pieces: number, readonly returned: number, readonly kept: number, readonly purchases: number } | null, readonly bars: ReadonlyArray<{ readonly web: number, readonly market: number, readonly kept: number, readonly views: number, readonly before: number | null, readonly span: { readonly since: string, readonly until: string } }>, readonly channels: ReadonlyArray<{ readonly key: string, readonly name: string, readonly views: number, readonly webPieces: number, readonly sold: { readonly goods: number, readonly givenBack: number, readonly net: number, readonly beside: number, readonly pieces: number, readonly returned: number, readonly kept: number, readonly purchases: number } }>, readonly pieces: ReadonlyArray<{ readonly key: string, readonly name: string, readonly views: number, readonly webPieces: number, readonly sold: { readonly goods: number, readonly givenBack: number, readonly net: number, readonly beside: number, readonly pieces: number, readonly returned: number, readonly kept: number, readonly purchases: number } }>, readonly sizes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly views: number, readonly webPieces: number, readonly sold: { readonly goods: number, readonly givenBack: number, readonly net: number, readonly beside: number, readonly pieces: number, readonly returned: number, readonly kept: number, readonly purchases: number } }>, readonly themes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly views: number, readonly webPieces: number, readonly sold: { readonly goods: number, readonly givenBack: number, readonly net: number, readonly beside: number, readonly pieces: number, readonly returned: number, readonly kept: number, readonly purchases: number } }>, readonly payouts: ReadonlyArray<{ readonly amount: number, readonly span: { readonly since: string, readonly until: string } }> } | null };

export const DashboardFiguresDocument: PersistedDocument<DashboardFiguresQuery, DashboardFiguresQueryVariables> = {
	documentId: '8c66c45b589b430cd6d2c16c798df2715bd56a4f0bae5b4adede50f7344f4636'
};