/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** One measurement, e.g. tour de taille: 72 cm. */
export type MeasurementInput = {
  readonly name: string;
  readonly value: string;
};

export type BasketPageQueryVariables = Exact<{ [key: string]: never; }>;


export type BasketPageQuery = { readonly cart: { readonly id: string, readonly count: number, readonly country: string, readonly countryChosen: boolean, readonly voucherCode: string | null, readonly groups: ReadonlyArray<{ readonly isGift: boolean, readonly giftMessage: string, readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly city: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly onlyLeft: number | null, readonly askedMeasurements: ReadonlyArray<string>, readonly unitPrice: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly priceWhenAdded: { readonly amount: number, readonly currency: string } | null, readonly variant: { readonly id: string, readonly title: string, readonly available: number, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly product: { readonly id: string, readonly slug: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly id: string, readonly slug: string } } }, readonly measurements: ReadonlyArray<{ readonly name: string, readonly value: string }> }>, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryPrice: { readonly amount: number, readonly currency: string }, readonly away: { readonly fromDay: string, readonly untilDay: string, readonly backOn: string, readonly isPaused: boolean, readonly hasBegun: boolean, readonly note: string } | null, readonly giftOffer: { readonly amount: number, readonly currency: string } | null, readonly giftPrice: { readonly amount: number, readonly currency: string }, readonly deliveryOptions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly place: string, readonly postcodes: ReadonlyArray<string>, readonly deliveredFrom: string, readonly deliveredBy: string, readonly chosen: boolean, readonly price: { readonly amount: number, readonly currency: string } }>, readonly delivery: { readonly id: string, readonly name: string, readonly kind: string, readonly place: string, readonly postcodes: ReadonlyArray<string>, readonly deliveredFrom: string, readonly deliveredBy: string, readonly chosen: boolean, readonly price: { readonly amount: number, readonly currency: string } } | null }>, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }>, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryTotal: { readonly amount: number, readonly currency: string }, readonly giftTotal: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string } } };

export type SetBasketQuantityMutationVariables = Exact<{
  variant: string | number;
  quantity: number;
}>;


export type SetBasketQuantityMutation = { readonly setCartQuantity: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ChooseBasketDeliveryMutationVariables = Exact<{
  shop: string | number;
  option: string | number;
}>;


export type ChooseBasketDeliveryMutation = { readonly chooseDelivery: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ChooseBasketCountryMutationVariables = Exact<{
  country: string;
}>;


export type ChooseBasketCountryMutation = { readonly chooseCountry: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ChooseBasketGiftMutationVariables = Exact<{
  shop: string | number;
  wrapped: boolean;
  message: string;
}>;


export type ChooseBasketGiftMutation = { readonly chooseGift: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type UseVoucherMutationVariables = Exact<{
  code: string;
}>;


export type UseVoucherMutation = { readonly applyVoucher: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type GiveMeasurementsMutationVariables = Exact<{
  line: string | number;
  measurements: ReadonlyArray<MeasurementInput> | MeasurementInput;
  accepted: boolean;
}>;


export type GiveMeasurementsMutation = { readonly giveMeasurements: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const BasketPageDocument: PersistedDocument<BasketPageQuery, BasketPageQueryVariables> = {
	documentId: 'dcb1dab5abd19322e3369cf2a9faa65507b7a2d5796d39bf444e0d68941c0a99'
};
export const SetBasketQuantityDocument: PersistedDocument<SetBasketQuantityMutation, SetBasketQuantityMutationVariables> = {
	documentId: 'd4ad0da6c63692947c0d179bc7f4c503a19c49c09a3ce0e87f475583ec691356'
};
export const ChooseBasketDeliveryDocument: PersistedDocument<ChooseBasketDeliveryMutation, ChooseBasketDeliveryMutationVariables> = {
	documentId: 'b7e687c8b6a55fd33c3cd21bfd882810f31969f1e36d6217459cc02bc0298e90'
};
export const ChooseBasketCountryDocument: PersistedDocument<ChooseBasketCountryMutation, ChooseBasketCountryMutationVariables> = {
	documentId: 'dca1e612102f4f9439850c8e4517b9c81decdd8682f47208c0c5eb8b44952897'
};
export const ChooseBasketGiftDocument: PersistedDocument<ChooseBasketGiftMutation, ChooseBasketGiftMutationVariables> = {
	documentId: '02899749877dca36e9771cda6d36db72e686a90f010c2f66acfc7fb618440049'
};
export const UseVoucherDocument: PersistedDocument<UseVoucherMutation, UseVoucherMutationVariables> = {
	documentId: '5530ada149893defca2002b902d9f0a307f9dd9cf78de0e9d8faedb648bb50f2'
};
export const GiveMeasurementsDocument: PersistedDocument<GiveMeasurementsMutation, GiveMeasurementsMutationVariables> = {
	documentId: '4db14d14f29a45613a87b2c842081cc89f8acca25b9eda5ee5b236300c720d67'
};