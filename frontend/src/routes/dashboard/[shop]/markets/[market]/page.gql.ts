/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PersistedDocument } from '#lib/graphql/document.ts';
/** Where pieces go. */
export type BringDirection =
  | 'HOME'
  | 'TO_STALL';

/** How far a list of pieces has come. */
export type BringState =
  | 'CANCELLED'
  | 'COUNTED'
  | 'DONE'
  | 'PLANNED';

/** What the designer read, who she legally is, and her name as she signs. */
export type MandateInput = {
  readonly language: string;
  readonly legalName: string;
  readonly regime: VatRegime;
  readonly signedName: string;
  readonly siren: string;
  readonly textVersion: string;
  /** Basis points; left out: the one for clothes. */
  readonly vatRate?: number | null | undefined;
};

/** How a designer got what we held for her. */
export type SettlementPaid =
  | 'BANK'
  | 'CASH'
  | 'NETTED';

/** How a seller stands towards VAT. */
export type VatRegime =
  | 'FRANCHISE'
  | 'VAT';

export type StallInvitationQueryVariables = Exact<{
  shop: string | number;
  language: string;
}>;


export type StallInvitationQuery = { readonly myInvitations: ReadonlyArray<{ readonly vatRates: ReadonlyArray<number>, readonly market: { readonly id: string }, readonly mandateText: { readonly version: string, readonly language: string, readonly text: string } }> };

export type StallDeskQueryVariables = Exact<{
  shop: string | number;
  market: string | number;
  stall: string | number;
}>;


export type StallDeskQuery = { readonly myInvitations: ReadonlyArray<{ readonly stall: { readonly id: string, readonly mandate: { readonly id: string, readonly text: string, readonly language: string, readonly legalName: string, readonly siren: string, readonly regime: VatRegime, readonly vatRate: number, readonly signedName: string, readonly signedAt: string } | null } }>, readonly piecesAtStall: ReadonlyArray<{ readonly atAtelier: number, readonly atStall: number, readonly variant: { readonly id: string, readonly title: string, readonly sku: string, readonly barcode: string, readonly tagCode: string, readonly product: { readonly id: string, readonly title: string, readonly picture: { readonly id: string, readonly url: string, readonly width: number, readonly height: number, readonly alt: string, readonly drawn: boolean } | null } } }> | null, readonly brings: ReadonlyArray<{ readonly id: string, readonly direction: BringDirection, readonly state: BringState, readonly madeAt: string, readonly designerSignedAt: string | null, readonly organiserSignedAt: string | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly planned: number, readonly counted: number | null }> }> | null, readonly settlements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly correctionOf: string | null, readonly madeAt: string, readonly currency: string, readonly net: number, readonly byHand: number, readonly isDue: boolean, readonly paidHow: SettlementPaid | null, readonly pdf: string, readonly market: { readonly id: string, readonly slug: string, readonly name: string } }> } };

export type AnswerInvitationFromDashboardMutationVariables = Exact<{
  stall: string | number;
  mandate?: MandateInput | null | undefined;
}>;


export type AnswerInvitationFromDashboardMutation = { readonly answerInvitation: { readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly field: string | null }> } };

export const StallInvitationDocument: PersistedDocument<StallInvitationQuery, StallInvitationQueryVariables> = {
	documentId: '86d4ccb915071747e35ada65c7b7c13adcc82e1b86a91f1d4d4f237eb9a2766d'
};
export const StallDeskDocument: PersistedDocument<StallDeskQuery, StallDeskQueryVariables> = {
	documentId: 'e843b991581918a2a33421bc986cac3d60b4d26b5df929ea1ea7cbd75ac713ff'
};
export const AnswerInvitationFromDashboardDocument: PersistedDocument<AnswerInvitationFromDashboardMutation, AnswerInvitationFromDashboardMutationVariables> = {
	documentId: '0c214f59b7ecb3336495444a45013ac4bbc05d1b3ad4dc72a86ec1db7d3079f8'
};