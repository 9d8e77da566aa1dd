import { expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';

/** Consumer code L221-14 (rule CON-4): judged on the words alone; other words void the contract. */
test.each([
	['fr', 'Commander avec obligation de paiement — 84,00 €'],
	['en', 'Order with obligation to pay — 84,00 €'],
	['ar', 'طلب مع الالتزام بالدفع — 84,00 €']
] as const)('the order button in %s says that ordering means paying', (locale, words) => {
	expect(m.checkout_order({ amount: '84,00 €' }, { locale })).toBe(words);
});
