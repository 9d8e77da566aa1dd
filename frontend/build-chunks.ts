import type { Plugin, Rolldown } from 'vite';

type CodeSplitting = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>;
type Group = Exclude<CodeSplitting['groups'], undefined>[number];
type NameOf = Extract<Group['name'], (...given: never[]) => unknown>;
type Context = Parameters<NameOf>[1];

/** Pages that people walk between: what some of them share is fetched once, in one file. */
const WALK = ['', 'search/', 'themes/[slug]/', 'shops/[slug]/', 'shops/[slug]/[product]/'].map(
	(folder) => `/routes/(storefront)/${folder}+page.svelte`
);
const FRAME = '/routes/(storefront)/+layout.svelte';
const SHARED_BY = 3;
const FRAMEWORK = /[\\/]node_modules[\\/]|vite[\\/]preload-helper|rolldown[\\/]runtime/;

/** Every module that this one needs, directly or not. */
function neededBy(root: string, context: Context, known = new Set<string>()): Set<string> {
	for (const imported of context.getModuleInfo(root)?.importedIds ?? []) {
		if (known.has(imported)) continue;
		known.add(imported);
		neededBy(imported, context, known);
	}
	return known;
}

/** How many pages of the walk need each module; what the frame needs, all do. */
function countUses(context: Context): Map<string, number> {
	const uses = new Map<string, number>();
	const count = (root: string, pages: number): void => {
		for (const id of neededBy(`${import.meta.dirname}/src${root}`, context))
			uses.set(id, (uses.get(id) ?? 0) + pages);
	};
	for (const page of WALK) count(page, 1);
	count(FRAME, WALK.length);
	return uses;
}

let uses: Map<string, number> | undefined;

/**
 * Few files: to a slow phone a request costs more than a kilobyte, and small files compress badly.
 * `framework` is what every page needs, `shop` what the walk through the shop needs; the rest is each page's own.
 */
export const chunkGroups: Group[] = [
	{ name: 'framework', test: FRAMEWORK, minShareCount: 30, priority: 2 },
	{
		name: (id, context) => {
			uses ??= countUses(context);
			return (uses.get(id) ?? 0) >= SHARED_BY ? 'shop' : null;
		},
		test: /[\\/]src[\\/]lib[\\/]/,
		priority: 1
	}
];

const IMPORT = /import\s*\{\s*m\s*\}\s*from\s*(['"])#lib\/paraglide\/messages\.js\1;?/;

/** `m.home_title()` becomes an import of that one message, so that it is known which page needs which. */
export const messageByMessage = (): Plugin => ({
	name: 'message-by-message',
	apply: 'build',
	enforce: 'post',
	transform: {
		filter: { code: IMPORT },
		handler(code) {
			const keys = new Set<string>();
			const body = code
				.replace(IMPORT, '')
				.replace(/\bm\.([a-z][a-z0-9_]*)\b/g, (_, key: string) => {
					keys.add(key);
					return `message_${key}`;
				});
			const imports = [...keys].map(
				(key) => `import { ${key} as message_${key} } from '#lib/paraglide/messages/${key}.js';`
			);
			return { code: `${imports.join(' ')}${body}`, map: null };
		}
	}
});
