import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * What the button says is judged by its words alone (C. conso. L221-14; CJEU C-249/21): with any
 * others the contract is void. Never change one of these without counsel.
 */
const WORDS = {
	fr: 'Commander avec obligation de paiement — {amount}',
	en: 'Order with obligation to pay — {amount}',
	ar: 'طلب مع الالتزام بالدفع — {amount}'
};

test.each(Object.entries(WORDS))(
	'in %s the order button says that it obliges to pay',
	(language, words) => {
		const messages = JSON.parse(
			readFileSync(`messages/${language}/basket.json`, 'utf-8')
		) as Record<string, string>;

		expect(messages.checkout_order).toBe(words);
	}
);

test('the recap stands above the button, and the button shows nothing but these words', () => {
	const form = readFileSync('src/lib/storefront/basket/CheckoutForm.svelte', 'utf-8');
	const recap = form.indexOf('<CheckoutRecap');
	const button = form.indexOf(
		'{m.checkout_order({ amount: formatMoney(cart.total, getLocale()) })}</Button'
	);

	expect(recap).toBeGreaterThan(0);
	expect(button).toBeGreaterThan(recap);
	expect(form.match(/<Button\b/g)).toHaveLength(1);
});
