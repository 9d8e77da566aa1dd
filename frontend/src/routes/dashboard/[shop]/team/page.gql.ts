/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** In the order in which they are offered. */
export type Language =
  | 'AR'
  | 'EN'
  | 'FR';

/** What an owner may hand to a helper; what concerns who the seller is stays with owners. */
export type Right =
  | 'MONEY'
  | 'ORDERS'
  | 'PRODUCTS';

export type ShopTeamQueryVariables = Exact<{
  shop: string | number;
}>;


export type ShopTeamQuery = { readonly team: { readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string, readonly since: string, readonly isOwner: boolean, readonly rights: ReadonlyArray<Right>, readonly isMe: boolean }>, readonly invitations: ReadonlyArray<{ readonly id: string, readonly email: string, readonly rights: ReadonlyArray<Right>, readonly endsAt: string }> } | null };

export type InviteHelperFromTeamMutationVariables = Exact<{
  shop: string | number;
  requestId: string | number;
  email: string;
  language: Language;
  rights: ReadonlyArray<Right> | Right;
}>;


export type InviteHelperFromTeamMutation = { readonly inviteHelper: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type TakeBackFromTeamMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeBackFromTeamMutation = { readonly takeBackInvitation: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type ChangeRightsFromTeamMutationVariables = Exact<{
  member: string | number;
  rights: ReadonlyArray<Right> | Right;
}>;


export type ChangeRightsFromTeamMutation = { readonly changeRights: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type MakeOwnerFromTeamMutationVariables = Exact<{
  member: string | number;
}>;


export type MakeOwnerFromTeamMutation = { readonly makeOwner: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export type EndPlaceFromTeamMutationVariables = Exact<{
  member: string | number;
}>;


export type EndPlaceFromTeamMutation = { readonly endPlace: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const ShopTeamDocument: PersistedDocument<ShopTeamQuery, ShopTeamQueryVariables> = {
	documentId: '852970e0ec81765244dd26b9816bc6826545a1970b33fc97cedc38b9d73dc965'
};
export const InviteHelperFromTeamDocument: PersistedDocument<InviteHelperFromTeamMutation, InviteHelperFromTeamMutationVariables> = {
	documentId: 'e71aeac5d0f4ae41ac950133d178ebc515d24673ad42938564588811fa2759e0'
};
export const TakeBackFromTeamDocument: PersistedDocument<TakeBackFromTeamMutation, TakeBackFromTeamMutationVariables> = {
	documentId: 'e54971b3d9f4c949a80c74f2c2bbcb71b1cfeca50a3c513477696aef2a184b78'
};
export const ChangeRightsFromTeamDocument: PersistedDocument<ChangeRightsFromTeamMutation, ChangeRightsFromTeamMutationVariables> = {
	documentId: '09c31d71875f2f6c25957ad3dbde863af18e518ef0054cc233fcbe3e0bc3f419'
};
export const MakeOwnerFromTeamDocument: PersistedDocument<MakeOwnerFromTeamMutation, MakeOwnerFromTeamMutationVariables> = {
	documentId: '0883323392a590622fe9af76d5b8b71e58864910850ea19a973d1793f7840751'
};
export const EndPlaceFromTeamDocument: PersistedDocument<EndPlaceFromTeamMutation, EndPlaceFromTeamMutationVariables> = {
	documentId: '9c60b41863cf4754c3ca26f871b12bf2e4e074e0d10b80f755157618ec61835f'
};