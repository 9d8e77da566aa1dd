import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Unit tests need Svelte's runes but none of SvelteKit, whose development server would stay open. */
export default defineConfig({
	plugins: [svelte()],
	test: { include: ['*.test.ts', '{src,server,codegen}/**/*.test.ts'] }
});
