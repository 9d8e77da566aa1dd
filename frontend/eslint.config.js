import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const DOMAINS = ['storefront', 'dashboard', 'till', 'programme', 'staff', 'organise'];

/**
 * The tier law: `ui` knows no domain, a domain knows no other domain.
 *
 * @param {string[]} files who must not import
 * @param {string[]} forbidden folders of `src/lib` that are out of reach there
 * @param {string} message what to do instead
 * @returns {import('eslint').Linter.Config}
 */
const tier = (files, forbidden, message) => ({
	files,
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^#lib/(${forbidden.join('|')})/|/lib/(${forbidden.join('|')})/|^\\.\\./(${forbidden.join('|')})/`,
						message
					}
				]
			}
		]
	}
});

const domainTiers = DOMAINS.map((domain) =>
	tier(
		[`src/lib/${domain}/**`, `src/routes/${domain}/**`, `src/routes/(${domain})/**`],
		DOMAINS.filter((other) => other !== domain),
		`${domain} may not import another domain: move what both need to #lib/ui (no domain word) or ask the API.`
	)
);

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'src/lib/paraglide/', '**/*.gql.ts'] },
	js.configs.recommended,
	...ts.configs.strict,
	...ts.configs.stylistic,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off', // TypeScript does it, and knows more
			'no-console': ['error', { allow: ['error', 'warn'] }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			// Addresses carry the language: `href()` of #lib/i18n.ts makes them, not SvelteKit's resolve().
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['server.js'], rules: { 'no-console': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
	},
	tier(
		['src/lib/ui/**'],
		[...DOMAINS, 'graphql', 'server'],
		'ui has no domain word and asks for nothing: take what you need as a prop.'
	),
	...domainTiers
);
