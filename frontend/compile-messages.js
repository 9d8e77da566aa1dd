import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
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

const STAMP = `${paraglideOptions.outdir}/.compiled-from`;

/** Of all that the functions are made from. */
function fingerprint() {
	const digest = createHash('sha256');
	const made = ['package-lock.json', 'compile-messages.js', 'project.inlang/settings.json'];
	for (const path of [...made, ...globSync('messages/**/*.json').sort()])
		digest.update(path).update('\0').update(readFileSync(path)).update('\0');
	return digest.digest('hex');
}

/** @returns {string} of what was compiled last; empty when nothing was */
function lastCompiled() {
	try {
		return readFileSync(STAMP, 'utf8');
	} catch {
		return '';
	}
}

if (import.meta.main && lastCompiled() !== fingerprint()) {
	const { compile } = await import('@inlang/paraglide-js');
	await compile(paraglideOptions);
	writeFileSync(STAMP, fingerprint());
	process.exit(); // the compiler leaves timers behind that would keep us here for half a minute
}
