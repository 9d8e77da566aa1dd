import { minifySync, type Plugin } from 'vite';
import { afterPictures, WAITING } from './src/lib/after-pictures.ts';

const FIRST_IMPORT = /^import\s*\{([^}]*)\}\s*from\s*(["'`][^"'`]+["'`]);?/;
const START = /(?:^|\/)entry\/start\.[\w-]+\.js$/;

/**
 * A page can be read and used without its program, so its pictures come first: the entry waits for them before it
 * fetches anything. SvelteKit still lists what will be needed; `hooks.server.ts` lets those links wait as well.
 */
export const startAfterPictures = (): Plugin => ({
	name: 'start-after-pictures',
	apply: 'build',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	augmentChunkHash: ({ name }) => (name === 'entry/start' ? String(afterPictures) : ''),
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			for (const chunk of Object.values(bundle))
				if (chunk.type === 'chunk' && START.test(chunk.fileName))
					chunk.code = waiting(chunk.fileName, chunk.code);
		}
	}
});

function waiting(fileName: string, code: string): string {
	const [statement, names = '', from = ''] = FIRST_IMPORT.exec(code) ?? [];
	const rest = statement && code.slice(statement.length);
	if (!rest || FIRST_IMPORT.test(rest))
		throw new Error(`${fileName} begins in another way now: ${code.slice(0, 200)}`);
	const own = names.replace(/\bas\b/g, ':');
	return minifySync(
		fileName,
		`await (${afterPictures})(${JSON.stringify(WAITING)});
		const {${own}} = await import(${from});${rest}`,
		{ module: true }
	).code;
}
