import { m } from '#lib/paraglide/messages.js';
import type { ProofKind } from './ClaimList.gql.ts';

const WORDS: Record<ProofKind, () => string> = {
	CERTIFICATE: m.claims_kind_certificate,
	ATTESTATION: m.claims_kind_attestation,
	CONTRACT: m.claims_kind_contract,
	INVOICE: m.claims_kind_invoice,
	TEST_REPORT: m.claims_kind_test_report
};

/** `Certificat`: what kind of document it is. */
export const proofKind = (kind: ProofKind): string => WORDS[kind]();
