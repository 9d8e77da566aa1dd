import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * Unit tests need Svelte's runes but none of SvelteKit, whose development server would stay open. Each message is a
 * module of its own: read once per worker and not once per file, they are a quarter of the work.
 */
export default defineConfig({
	plugins: [svelte()],
	test: {
		include: ['*.test.ts', '{src,server,codegen}/**/*.test.ts'],
		isolate: false,
		setupFiles: ['./vitest-setup.ts']
	}
});
