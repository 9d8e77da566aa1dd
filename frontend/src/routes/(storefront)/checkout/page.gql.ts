/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Who buys and where it goes. */
export type ContactInput = {
  readonly city: string;
  readonly country: string;
  readonly email: string;
  readonly name: string;
  readonly phone?: string | null | undefined;
  readonly postcode: string;
  readonly street: string;
};

export type CheckoutPageQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckoutPageQuery = { readonly cart: { readonly id: string, readonly count: number, readonly country: string, readonly countryChosen: boolean, readonly voucherCode: string | null, readonly groups: ReadonlyArray<{ readonly isGift: boolean, readonly giftMessage: string, readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly city: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly onlyLeft: number | null, readonly askedMeasurements: ReadonlyArray<string>, readonly unitPrice: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly priceWhenAdded: { readonly amount: number, readonly currency: string } | null, readonly variant: { readonly id: string, readonly title: string, readonly available: number, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly product: { readonly id: string, readonly slug: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly id: string, readonly slug: string } } }, readonly measurements: ReadonlyArray<{ readonly name: string, readonly value: string }> }>, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryPrice: { readonly amount: number, readonly currency: string }, readonly away: { readonly fromDay: string, readonly untilDay: string, readonly backOn: string, readonly isPaused: boolean, readonly hasBegun: boolean, readonly note: string } | null, readonly giftOffer: { readonly amount: number, readonly currency: string } | null, readonly giftPrice: { readonly amount: number, readonly currency: string }, readonly deliveryOptions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly place: string, readonly postcodes: ReadonlyArray<string>, readonly deliveredFrom: string, readonly deliveredBy: string, readonly chosen: boolean, readonly price: { readonly amount: number, readonly currency: string } }>, readonly delivery: { readonly id: string, readonly name: string, readonly kind: string, readonly place: string, readonly postcodes: ReadonlyArray<string>, readonly deliveredFrom: string, readonly deliveredBy: string, readonly chosen: boolean, readonly price: { readonly amount: number, readonly currency: string } } | null }>, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }>, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryTotal: { readonly amount: number, readonly currency: string }, readonly giftTotal: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string } }, readonly collectPlaces: ReadonlyArray<{ readonly isChosen: boolean, readonly market: { readonly id: string, readonly slug: string, readonly name: string, readonly place: string, readonly startsAt: string, readonly endsAt: string }, readonly shops: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly viewer: { readonly id: string, readonly name: string, readonly email: string } | null, readonly myAddresses: ReadonlyArray<{ readonly id: string, readonly label: string, readonly name: string, readonly phone: string, readonly street: string, readonly postcode: string, readonly city: string, readonly country: string, readonly isDefault: boolean }>, readonly orders: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly street: string | null, readonly postcode: string | null, readonly city: string | null, readonly country: string }> } };

export type CheckoutCartToQueryVariables = Exact<{
  country: string;
}>;


export type CheckoutCartToQuery = { readonly cart: { readonly id: string, readonly count: number, readonly country: string, readonly countryChosen: boolean, readonly voucherCode: string | null, readonly groups: ReadonlyArray<{ readonly isGift: boolean, readonly giftMessage: string, readonly shop: { readonly id: string, readonly slug: string, readonly name: string, readonly city: string }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly onlyLeft: number | null, readonly askedMeasurements: ReadonlyArray<string>, readonly unitPrice: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string }, readonly priceWhenAdded: { readonly amount: number, readonly currency: string } | null, readonly variant: { readonly id: string, readonly title: string, readonly available: number, readonly reducedFrom: { readonly amount: number, readonly currency: string } | null, readonly product: { readonly id: string, readonly slug: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly srcset: string, readonly width: number, readonly height: number, readonly alt: string } | null, readonly shop: { readonly id: string, readonly slug: string } } }, readonly measurements: ReadonlyArray<{ readonly name: string, readonly value: string }> }>, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryPrice: { readonly amount: number, readonly currency: string }, readonly away: { readonly fromDay: string, readonly untilDay: string, readonly backOn: string, readonly isPaused: boolean, readonly hasBegun: boolean, readonly note: string } | null, readonly giftOffer: { readonly amount: number, readonly currency: string } | null, readonly giftPrice: { readonly amount: number, readonly currency: string }, readonly deliveryOptions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly place: string, readonly postcodes: ReadonlyArray<string>, readonly deliveredFrom: string, readonly deliveredBy: string, readonly chosen: boolean, readonly price: { readonly amount: number, readonly currency: string } }>, readonly delivery: { readonly id: string, readonly name: string, readonly kind: string, readonly place: string, readonly postcodes: ReadonlyArray<string>, readonly deliveredFrom: string, readonly deliveredBy: string, readonly chosen: boolean, readonly price: { readonly amount: number, readonly currency: string } } | null }>, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }>, readonly goodsTotal: { readonly amount: number, readonly currency: string }, readonly discountTotal: { readonly amount: number, readonly currency: string }, readonly deliveryTotal: { readonly amount: number, readonly currency: string }, readonly giftTotal: { readonly amount: number, readonly currency: string }, readonly total: { readonly amount: number, readonly currency: string } } };

export type ChooseCheckoutCountryMutationVariables = Exact<{
  country: string;
}>;


export type ChooseCheckoutCountryMutation = { readonly chooseCountry: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type CheckOutMutationVariables = Exact<{
  id: string | number;
  contact: ContactInput;
  expectedTotal?: number | null | undefined;
  expectedBy?: string | null | undefined;
}>;


export type CheckOutMutation = { readonly checkOut: { readonly order: { readonly id: string, readonly accessToken: string | null } | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ChooseCheckoutDeliveryMutationVariables = Exact<{
  shop: string | number;
  option: string | number;
}>;


export type ChooseCheckoutDeliveryMutation = { readonly chooseDelivery: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type CollectAtMarketFromCheckoutMutationVariables = Exact<{
  market: string | number;
}>;


export type CollectAtMarketFromCheckoutMutation = { readonly collectAtMarket: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const CheckoutPageDocument: PersistedDocument<CheckoutPageQuery, CheckoutPageQueryVariables> = {
	documentId: '38c1620b740477a93d539f09c0bdf786c2fee26b81846a85ebe9018b206b718f'
};
export const CheckoutCartToDocument: PersistedDocument<CheckoutCartToQuery, CheckoutCartToQueryVariables> = {
	documentId: '313513b4bd29e20fa714c9192b5ccad42ce7caee01c4de5df0a7c667375cec6b'
};
export const ChooseCheckoutCountryDocument: PersistedDocument<ChooseCheckoutCountryMutation, ChooseCheckoutCountryMutationVariables> = {
	documentId: '5fd086d059eaff31f2ebc632764cf280f921e0fe693d928ae1ecf99333209e70'
};
export const CheckOutDocument: PersistedDocument<CheckOutMutation, CheckOutMutationVariables> = {
	documentId: '386f167d42adfebc86e7b2377582a41400c6f42df3fdc3d5d2baf93c6b4ce20b'
};
export const ChooseCheckoutDeliveryDocument: PersistedDocument<ChooseCheckoutDeliveryMutation, ChooseCheckoutDeliveryMutationVariables> = {
	documentId: 'e12766debb94f79e752b0130b75255b3648411c97770075556d7ad926122fd06'
};
export const CollectAtMarketFromCheckoutDocument: PersistedDocument<CollectAtMarketFromCheckoutMutation, CollectAtMarketFromCheckoutMutationVariables> = {
	documentId: 'b46453eeefe0cd606edc8ac183448109d463b0d6605d30bd7cefe00daed3ea9f'
};