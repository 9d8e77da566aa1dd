import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const kit = import.meta.resolve('@sveltejs/kit/package.json');

type CodeSplitting = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>;
type Group = Exclude<CodeSplitting['groups'], undefined>[number];
type NameOf = Extract<Group['name'], (...given: never[]) => unknown>;
type Context = Parameters<NameOf>[1];

/** Pages that people walk between: what some of them share is fetched once, in one file. */
const WALK = ['', 'search/', 'themes/[slug]/', 'shops/[slug]/', 'shops/[slug]/[product]/'].map(
	(folder) => `/routes/(storefront)/${folder}+page.svelte`
);
const LISTS = new Set(WALK.slice(1, 4));
const FRAMES = [
	'/routes/+layout.svelte',
	'/routes/(storefront)/+layout.svelte',
	'/routes/(storefront)/+layout.ts',
	// SvelteKit has them at hand from the beginning: the network may be gone when they are needed.
	'/routes/+error.svelte',
	'/routes/(storefront)/+error.svelte'
];
/** What is loaded before any page: it has no words, see `build-languages.ts`. */
const ROOTS = [
	`${import.meta.dirname}/src/hooks.ts`,
	`${import.meta.dirname}/src/hooks.client.ts`,
	fileURLToPath(new URL('src/runtime/client/client-entry.js', kit))
];
const BEFORE_ANY = 'before any page';
const STYLE = /[?&]type=style/;
const PACKAGE = /[\\/]node_modules[\\/]|^\0/;

/** This module and every one that it needs, directly or not. */
function neededBy(root: string, context: Context, known = new Set<string>()): Set<string> {
	if (known.has(root)) return known;
	known.add(root);
	for (const imported of context.getModuleInfo(root)?.importedIds ?? [])
		neededBy(imported, context, known);
	return known;
}

/** Styles of what the server draws and the browser leaves (`src/lib/still`): the page brings them along. */
function stylesOfParts(needed: Set<string>, context: Context): string[] {
	const parts = [...needed]
		.flatMap((id) => context.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
		.filter((id) => id.endsWith('/parts.ts'));
	return parts.flatMap((id) => [...neededBy(id, context)]).filter((id) => STYLE.test(id));
}

/** By which pages of the walk each module is needed: what a frame needs, by all. */
function findUses(context: Context): Map<string, Set<string>> {
	const uses = new Map<string, Set<string>>();
	const note = (root: string, pages: readonly string[]): void => {
		const needed = neededBy(root, context);
		for (const id of [...needed, ...stylesOfParts(needed, context)])
			uses.set(id, new Set([...(uses.get(id) ?? []), ...pages]));
	};
	for (const page of WALK) {
		note(`${import.meta.dirname}/src${page}`, [page]);
		note(`${import.meta.dirname}/src${page.replace('.svelte', '.ts')}`, [page]);
	}
	for (const frame of FRAMES) note(`${import.meta.dirname}/src${frame}`, WALK);
	for (const root of ROOTS) note(root, [...WALK, BEFORE_ANY]);
	return uses;
}

let uses: Map<string, Set<string>> | undefined;

function usersOf(id: string, context: Context): Set<string> {
	uses ??= findUses(context);
	return uses.get(id) ?? new Set();
}

/** What a file holds; the first one that wants a module has it, with everything that the module needs. */
const FILES: readonly ((id: string, users: Set<string>) => string | null | false)[] = [
	(id, users) =>
		(users.has(BEFORE_ANY) || (users.size > 0 && PACKAGE.test(id)) || id.startsWith('\0vite/')) &&
		'framework',
	(_, users) => users.size > 1 && !LISTS.isSupersetOf(users) && 'shop',
	(_, users) => users.size > 1 && 'listing',
	(_, users) => users.size === 1 && `page-${WALK.findIndex((page) => users.has(page))}`
];

/**
 * Few files: to a slow phone a request costs more than a kilobyte, and small files compress badly.
 * `framework` is what every page needs, `shop` and `listing` what several pages of the walk need; the rest is
 * each page's own.
 */
export const chunkGroups: Group[] = FILES.map((fileOf, index) => ({
	name: (id, context) => fileOf(id, usersOf(id, context)) || null,
	priority: FILES.length - index,
	debugName: `file ${index}`
}));

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
