import type { Plugin } from 'vite';
import { changeManifest } from './build-manifest.ts';

/** What the server has drawn once for all is not drawn again: see `src/lib/still/Still.svelte`. */
export const stillInBrowser = (): Plugin => ({
	name: 'still-in-browser',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	resolveId: {
		order: 'pre',
		filter: { id: /^#lib\/still\/Still\.svelte$/ },
		handler: () => `${import.meta.dirname}/src/lib/still/StillInBrowser.svelte`
	},
	/**
	 * SvelteKit looks for the styles of a page along every import, and takes a file that it comes to by one which
	 * waits for a touch for one that is not needed yet, though the page needs it at once. It shall not see those.
	 */
	writeBundle({ dir }) {
		changeManifest(dir, (manifest) => {
			for (const chunk of Object.values(manifest))
				if (!chunk.file.includes('/entry/')) delete chunk.dynamicImports;
		});
	}
});
