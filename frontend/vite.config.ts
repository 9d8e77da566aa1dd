import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import process from 'node:process';
import { defineConfig } from 'vite';
import { chunkGroups, messageByMessage } from './build-chunks.ts';
import { withoutFacades } from './build-facades.ts';
import { iconsWhereNeeded } from './build-icons.ts';
import { languageByLanguage } from './build-languages.ts';
import { routesOfTheWalk } from './build-routes.ts';
import { withoutRuntime } from './build-runtime.ts';
import { startAfterPictures } from './build-start.ts';
import { withoutStates } from './build-states.ts';
import { stillInBrowser } from './build-still.ts';
import { paraglideOptions } from './compile-messages.js';
import { contentSecurityPolicy } from './server/content-security-policy.js';
import { BACKEND_PATHS, LOOPBACK_STRIPE_PATH } from './server/backend-paths.js';

const { BACKEND_URL = 'http://127.0.0.1:8001', LOOPBACK_STRIPE_URL } = process.env;
const mediaOrigin = process.env.MEDIA_ORIGIN as `https://${string}.${string}` | undefined;

const developmentProxy = Object.fromEntries([
	...BACKEND_PATHS.map((path) => [path, { target: BACKEND_URL, xfwd: true }] as const),
	...(LOOPBACK_STRIPE_URL
		? [[LOOPBACK_STRIPE_PATH, { target: LOOPBACK_STRIPE_URL, xfwd: true }] as const]
		: [])
]);

export default defineConfig(({ command }) => ({
	plugins: [
		// A build finds the messages compiled by `npm run messages`; a running server follows their edits.
		command === 'serve' && paraglideVitePlugin(paraglideOptions),
		messageByMessage(),
		iconsWhereNeeded(),
		routesOfTheWalk(),
		withoutStates(),
		withoutRuntime(),
		withoutFacades(),
		languageByLanguage(),
		stillInBrowser(),
		startAfterPictures(),
		sveltekit({
			adapter: adapter(),
			paths: { relative: false },
			// A page brings its styles along: nothing is between its first byte and its first picture.
			inlineStyleThreshold: 60_000,
			// By hash: a page that is kept is sent to several, and a nonce would be known to all of them.
			csp: {
				mode: 'hash',
				directives: contentSecurityPolicy(mediaOrigin, process.env.UPLOAD_ORIGIN)
			},
			// The till registers it at once, the shop when its page has settled; see `src/lib/worker-addresses.ts`.
			serviceWorker: { register: false }
		})
	],
	// The security policy takes fonts and pictures from this site only, not from `data:` addresses.
	// A page's own list of modules is in its HTML; a list in every module would be fetched by every page.
	build: { assetsInlineLimit: 0, modulePreload: { resolveDependencies: () => [] } },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } } } }
	},
	server: { proxy: developmentProxy }
}));
