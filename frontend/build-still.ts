import type { Plugin } from 'vite';

/** What the server has drawn once for all is not drawn again: see `src/lib/still/Still.svelte`. */
export const stillInBrowser = (): Plugin => ({
	name: 'still-in-browser',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	resolveId: {
		order: 'pre',
		filter: { id: /^#lib\/still\/Still\.svelte$/ },
		handler: () => `${import.meta.dirname}/src/lib/still/StillInBrowser.svelte`
	}
});
