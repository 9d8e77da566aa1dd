import { compile } from '@inlang/paraglide-js';
import process from 'node:process';

/**
 * How messages become functions; shared by Vite and by `npm run messages`.
 * French has no prefix in the address, the other languages have theirs (`/en/…`, `/ar/…`).
 *
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const paraglideOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['url', 'baseLocale'],
	emitTsDeclarations: true
};

if (import.meta.main) {
	await compile(paraglideOptions);
	process.exit(); // the compiler leaves timers behind that would keep us here for half a minute
}
