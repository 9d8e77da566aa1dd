/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
export type PriceCalculatorQueryVariables = Exact<{
  id: string | number;
  price: number;
}>;


export type PriceCalculatorQuery = { readonly productCosting: { readonly minutes: number, readonly material: { readonly amount: number, readonly currency: string }, readonly other: { readonly amount: number, readonly currency: string }, readonly hourly: { readonly amount: number, readonly currency: string }, readonly work: { readonly amount: number, readonly currency: string }, readonly cost: { readonly amount: number, readonly currency: string } } | null, readonly saleEstimate: { readonly vatRate: number, readonly knowsVat: boolean, readonly commissionRate: number, readonly price: { readonly amount: number, readonly currency: string }, readonly vat: { readonly amount: number, readonly currency: string }, readonly commission: { readonly amount: number, readonly currency: string }, readonly floor: { readonly amount: number, readonly currency: string }, readonly deductible: { readonly amount: number, readonly currency: string }, readonly cost: { readonly amount: number, readonly currency: string }, readonly left: { readonly amount: number, readonly currency: string } } | null };

export type PricedProductQueryVariables = Exact<{
  id: string | number;
}>;


export type PricedProductQuery = { readonly productById: { readonly id: string, readonly version: number, readonly priceFrom: { readonly amount: number, readonly currency: string }, readonly priceTo: { readonly amount: number, readonly currency: string }, readonly variants: ReadonlyArray<{ readonly id: string, readonly price: { readonly amount: number, readonly currency: string } }> } | null };

export type ReckonCostsMutationVariables = Exact<{
  product: string | number;
  material: number;
  other: number;
  minutes: number;
  hourly: number;
}>;


export type ReckonCostsMutation = { readonly editCosting: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const PriceCalculatorDocument: PersistedDocument<PriceCalculatorQuery, PriceCalculatorQueryVariables> = {
	documentId: 'a3e68ed4e61d5d3e9218b5657bec48d7108f4ff3d5dfa11ad1334a14080c10a5'
};
export const PricedProductDocument: PersistedDocument<PricedProductQuery, PricedProductQueryVariables> = {
	documentId: 'ce8989e339c1c652092f1069b4fa9203ca61284bac624faa8ed0279e4db75b84'
};
export const ReckonCostsDocument: PersistedDocument<ReckonCostsMutation, ReckonCostsMutationVariables> = {
	documentId: '873b19f5009bb4dc757da3923e38be9fcb5a4bfb185d89ff612341d617b0153b'
};