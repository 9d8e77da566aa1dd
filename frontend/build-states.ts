import type { Plugin } from 'vite';

const STRINGIFY = /[\\/]devalue[\\/]src[\\/]stringify\.js$/;
const KEEPS_STATES =
	/import\s*\{[^}]*\b(?:pushState|replaceState|snapshot)\b[^}]*\}\s*from\s*['"]\$app\/navigation['"]/;

/**
 * What SvelteKit writes into the browser's history at each step: the state that a page gave it, of any kind of value.
 * Ours give none, so that no browser fetches how to write them all. Its text goes into a program as it is.
 */
function stringify(state: unknown): string {
	if (typeof state !== 'object' || state === null || Object.keys(state).length > 0)
		throw new Error('Pages keep no state in the history here: see build-states.ts');
	return '[{}]';
}

/** Leaves out how states are written, and stops where a page would keep one. */
export const withoutStates = (): Plugin => ({
	name: 'without-states',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	transform: {
		filter: { code: /\bstringifyAsync\b|\$app\/navigation/ },
		handler(code, id) {
			if (KEEPS_STATES.test(code))
				this.error(`${id} keeps a state in the history: then withoutStates() has to go.`);
			if (!STRINGIFY.test(id)) return null;
			return {
				code: `${stringify}\nexport { stringify, stringify as stringifyAsync };`,
				map: null
			};
		}
	}
});
