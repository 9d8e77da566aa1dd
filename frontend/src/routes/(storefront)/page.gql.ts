/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** What the front page shows. */
export type FeatureKind =
  | 'COLLECTION'
  | 'MARKET'
  | 'SHOP'
  | 'THEME';

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { readonly features: ReadonlyArray<{ readonly id: string, readonly kind: FeatureKind, readonly words: string, readonly market: string, readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null } | null, readonly theme: { readonly slug: string } | null, readonly collection: { readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly intro: string, readonly introLanguage: string, readonly shop: { readonly slug: string, readonly name: string, readonly accent: string }, readonly pieces: ReadonlyArray<{ readonly id: string, readonly title: string, readonly picture: { readonly url: string, readonly srcset: string, readonly alt: string } | null }> } | null }>, readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }> }, readonly themes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly criteria: ReadonlyArray<string>, readonly productCount: number, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null }>, readonly shops: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null }> }, readonly markets: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly place: string, readonly address: string, readonly startsAt: string, readonly endsAt: string, readonly stalls: ReadonlyArray<{ readonly id: string }> }>, readonly departments: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export const HomePageDocument: PersistedDocument<HomePageQuery, HomePageQueryVariables> = {
	documentId: '6578e3fc4bb50c7783e0203aae93ab320b6b41bfe8fcbe86a25d1f3e27334169'
};