import type { Plugin } from 'vite';
import { changeManifest } from './build-manifest.ts';
import { isWalk } from './src/lib/program.ts';

/** SvelteKit's list of pages, which it writes for each build and loads before any of them. */
const APP = /[\\/]client-optimized[\\/]app\.js$/;
const ALL_ROUTES = './all-routes.js';
const ALL_LISTED = /[\\/]client-optimized[\\/]all-routes\.js$/;
const NODES = /export const nodes = \[\n([^\]]*)\n\];/;
const DICTIONARY = /export const dictionary = (\{[^]*?\n\s*\});/;
const ROUTE = /^\s*"([^"]*)": (\[.*\]),?$/;
const NODE = /[\\/]client-optimized[\\/]nodes[\\/](\d+)\.js$/;
/** Without a network it is shown at any address: `src/service-worker/shop.ts`. */
const ANYWHERE = '/offline';
/** Those around every page and every error of the site. */
const ROOTS = [0, 1];

/**
 * The list of all pages grows with the desks, and a shop has no use for those: where people walk between the shop's
 * pages it names these alone, elsewhere it is fetched as a whole. SvelteKit leaves a way to a page it does not know
 * to the browser.
 */
export const routesOfTheWalk = (): Plugin => {
	let all = '';
	let walkAlone = new Set<number>();
	return {
		name: 'routes-of-the-walk',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		resolveId: {
			filter: { id: /^\.\/all-routes\.js$/ },
			handler: (_, importer) => importer?.replace(/app\.js$/, 'all-routes.js')
		},
		load: { filter: { id: ALL_LISTED }, handler: () => all },
		transform: {
			filter: { id: APP },
			handler(code) {
				const [nodes, list = ''] = NODES.exec(code) ?? [];
				const [dictionary, routes = ''] = DICTIONARY.exec(code) ?? [];
				if (!nodes || !dictionary)
					throw new Error(`SvelteKit lists its pages in another way now: ${code.slice(0, 500)}`);
				all = `${nodes}\n${dictionary}`;
				const walk = linesOf(routes).filter((line) => isWalk(addressOf(line)));
				walkAlone = nodesOf(walk.filter((line) => addressOf(line) !== ANYWHERE));
				const lists = `let nodes = [${only(list, nodesOf(walk))}];
					let dictionary = {${walk.join('\n')}};
					if (!(${isWalk})(location.pathname)) ({ nodes, dictionary } = await import('${ALL_ROUTES}'));
					export { nodes, dictionary };`;
				return { code: code.replace(nodes, '').replace(dictionary, () => lists), map: null };
			}
		},
		/** A page shown elsewhere names the list of all as one of its files: it is fetched with them, and kept with them. */
		writeBundle({ dir }) {
			changeManifest(dir, (manifest) => {
				const list = Object.keys(manifest).find((key) => ALL_LISTED.test(key));
				if (!list) throw new Error('The list of all pages has got no file.');
				for (const [key, chunk] of Object.entries(manifest)) {
					const [, number] = NODE.exec(key) ?? [];
					if (number && !walkAlone.has(Number(number)))
						chunk.imports = [...(chunk.imports ?? []), list];
				}
			});
		}
	};
};

const linesOf = (routes: string): string[] =>
	routes.split('\n').filter((line) => line.includes('":'));

function partsOf(line: string): { id: string; nodes: string } {
	const [, id, nodes] = ROUTE.exec(line) ?? [];
	if (id === undefined || nodes === undefined)
		throw new Error(`SvelteKit writes a route in another way now: ${line}`);
	return { id, nodes };
}

/** `/(storefront)/shops/[slug]` is shown at `/shops/[slug]`. */
const addressOf = (line: string): string => partsOf(line).id.replace(/\/\([^)]*\)/g, '') || '/';

const nodesOf = (lines: readonly string[]): Set<number> =>
	new Set([
		...ROOTS,
		...lines.flatMap((line) => partsOf(line).nodes.match(/\d+/g) ?? []).map(Number)
	]);

/** The same list with holes: a node is found by its number. */
const only = (list: string, wanted: ReadonlySet<number>): string =>
	list
		.split(',\n')
		.map((node, index) => (wanted.has(index) ? node : ''))
		.join(',')
		.replace(/,+$/, '');
