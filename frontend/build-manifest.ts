import { readFileSync, writeFileSync } from 'node:fs';
import type { Manifest } from 'vite';

/**
 * SvelteKit reads in Vite's manifest which files a page needs, and the server names them in the page. What the
 * manifest cannot know is written into it here, all at once: several plugins do so.
 */
export function changeManifest(folder: string | undefined, change: (manifest: Manifest) => void) {
	const path = `${folder}/.vite/manifest.json`;
	const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
	change(manifest);
	writeFileSync(path, JSON.stringify(manifest));
}
