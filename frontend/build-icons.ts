import type { Plugin } from 'vite';
import { DIRECTED, ICONS, type IconName } from './src/lib/ui/icons.ts';

const ALL_ICONS = /[\\/]src[\\/]lib[\\/]ui[\\/]icons\.ts$/;
const OTHERS = `${import.meta.dirname}/src/lib/ui/other-icons.ts`;
/** Those that pages of the shop show; every page of the site has them. */
const COMMON: readonly IconName[] = [
	...(['alert', 'basket', 'calendar', 'chart', 'check', 'chevron-down', 'clock'] as const),
	...(['cross', 'device', 'hanger', 'heart', 'info', 'mail', 'menu', 'moon', 'offline'] as const),
	...(['pin', 'search', 'shop', 'sun', 'upload', 'user'] as const)
];
const isCommon = (name: string): boolean => (COMMON as readonly string[]).includes(name);
const entries = (common: boolean): [string, string][] =>
	Object.entries(ICONS).filter(([name]) => isCommon(name) === common);
const OTHER_NAME = new RegExp(
	`(["'\`])(?:${entries(false)
		.map(([name]) => name)
		.join('|')})\\1`
);
/** Where names are said in other senses, if at all. */
const NEVER_DRAWS = /[\\/](?:paraglide|node_modules)[\\/]|\.gql\.ts$/;

/**
 * The drawings that only desks and rarer pages show are a file of their own. Every program that says the name of one
 * needs that file: nobody who adds an icon has to think of it.
 */
export const iconsWhereNeeded = (): Plugin => ({
	name: 'icons-where-needed',
	apply: 'build',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	resolveId: { filter: { id: /other-icons\.ts$/ }, handler: () => OTHERS },
	load: {
		filter: { id: /[\\/]ui[\\/](?:icons|other-icons)\.ts$/ },
		handler: (id) =>
			id === OTHERS
				? `import { ICONS } from './icons.ts'; Object.assign(ICONS, ${asObject(false)});`
				: ALL_ICONS.test(id)
					? `export const ICONS = ${asObject(true)};
						export const DIRECTED = new Set(${JSON.stringify([...DIRECTED])});`
					: null
	},
	transform: {
		filter: { id: /[\\/]src[\\/]/, code: OTHER_NAME },
		handler: (code, id) =>
			id === OTHERS || ALL_ICONS.test(id) || NEVER_DRAWS.test(id)
				? null
				: { code: `import ${JSON.stringify(OTHERS)};${code}`, map: null }
	}
});

const asObject = (common: boolean): string => JSON.stringify(Object.fromEntries(entries(common)));
