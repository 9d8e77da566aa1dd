import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({
	overrideConfig: { rules: { '@typescript-eslint/no-unused-vars': 'off' } }
});

async function broken(filePath: string, from: string): Promise<(string | null)[]> {
	const [result] = await eslint.lintText(`import thing from '${from}';\n`, { filePath });
	return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

test.each([
	['src/lib/ui/Price.ts', '#lib/storefront/card.ts'],
	['src/lib/ui/Price.ts', '#lib/graphql/request.ts'],
	['src/lib/ui/Price.ts', '../till/basket.ts'],
	['src/lib/till/basket.ts', '#lib/storefront/card.ts'],
	['src/routes/(storefront)/+page.ts', '#lib/dashboard/nav.ts'],
	['src/routes/dashboard/orders/[id]/+page.ts', '../../../../lib/till/basket.ts']
])('%s may not import %s', async (file, from) => {
	expect(await broken(file, from)).toEqual(['no-restricted-imports']);
});

test.each([
	['src/lib/ui/Price.ts', '#lib/money.ts'],
	['src/lib/till/basket.ts', '#lib/ui/icons.ts'],
	['src/lib/till/basket.ts', '#lib/till/outbox.ts'],
	['src/routes/(storefront)/+page.ts', '#lib/storefront/card.ts'],
	['src/routes/(storefront)/+page.ts', '#lib/graphql/request.ts']
])('%s may import %s', async (file, from) => {
	expect(await broken(file, from)).toEqual([]);
});
