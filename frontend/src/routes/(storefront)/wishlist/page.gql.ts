/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type WishlistPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WishlistPageQuery = { readonly viewer: { readonly id: string } | null, readonly myWishes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly titleLanguage: string, readonly available: boolean, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly rating: { readonly count: number, readonly average: number } | null, readonly picture: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly slug: string, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } }, readonly myFollows: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly tagline: string, readonly taglineLanguage: string, readonly story: string, readonly storyLanguage: string, readonly city: string, readonly accent: string, readonly productCount: number, readonly banner: { readonly url: string, readonly srcset: string, readonly width: number, readonly height: number } | null }> };

export type WishProductMutationVariables = Exact<{
  product: string | number;
  wished: boolean;
}>;


export type WishProductMutation = { readonly wishProduct: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type FollowShopMutationVariables = Exact<{
  shop: string | number;
  followed: boolean;
}>;


export type FollowShopMutation = { readonly followShop: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const WishlistPageDocument: PersistedDocument<WishlistPageQuery, WishlistPageQueryVariables> = {
	documentId: '4fe1a58fd40e41f45ef09d0a80096235dc466d0652585e0d4e19c0e40d918edc'
};
export const WishProductDocument: PersistedDocument<WishProductMutation, WishProductMutationVariables> = {
	documentId: 'd6bd67487b2d83e59cb5b64b556bbc56e47334d7db52e9ca4b4380ef5ca0e7ce'
};
export const FollowShopDocument: PersistedDocument<FollowShopMutation, FollowShopMutationVariables> = {
	documentId: 'fa19e6de8a708f13aa19df988f75fc67d7c3f40d2dc027a3f789c803f4b715e0'
};