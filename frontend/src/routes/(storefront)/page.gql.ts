/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> }, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly criteria: ReadonlyArray<string>, readonly productCount: number, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null }>, readonly shops: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly story: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null }> }, readonly markets: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly stalls: ReadonlyArray<{ readonly id: string }> }> };

export const HomePageDocument: PersistedDocument<HomePageQuery, HomePageQueryVariables> = {
	documentId: '217a20f608f0e30e36c141d79e43a5e00bbf5310cefaa16d8bf359932f69cc63'
};