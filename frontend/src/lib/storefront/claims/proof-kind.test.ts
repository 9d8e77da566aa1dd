import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { proofKind } from './proof-kind.ts';

test('each kind of document has its word', () => {
	overwriteGetLocale(() => 'fr');

	expect(proofKind('CERTIFICATE')).toBe('Certificat');
	expect(proofKind('TEST_REPORT')).toBe("Rapport d'essai");
});
