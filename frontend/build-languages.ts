import { minifySync, type Plugin, type Rolldown } from 'vite';
import { programOf } from './src/lib/program.ts';

/** Stands in the programs for the language until each has its own. */
const LANGUAGE = '__LANGUAGE__';
const LANGUAGES = ['fr', 'en', 'ar'] as const;
/** Names of programs that speak: all languages here, one of them in the copies beside. */
const ALL = '.all.js';
const nameIn = (name: string, language: string): string =>
	name.replace(/\.all\.js$/, `.${language}.js`);
/** The files of one program: one for each language besides when it speaks. */
export const copiesOf = (name: string): string[] =>
	name.endsWith(ALL) ? [name, ...LANGUAGES.map((language) => nameIn(name, language))] : [name];

/** As a program for all languages finds its own; the same in each message, which compresses well. */
const LANGUAGE_OF_ADDRESS = 'location.pathname.split("/")[1]';
const PROGRAM_OF_ADDRESS = `"."+(${programOf})(location.pathname)+".js"`;

const MESSAGE = /[\\/]paraglide[\\/]messages[\\/]\w+\.js$/;
const RUNTIME = /^#lib\/paraglide\/runtime\.js$/;
const IMPORT_IN_ALL = /import\((["'`])([^"'`]+)\.all\.js\1\)/g;

type Chunk = Rolldown.OutputChunk;
type FileName = (chunk: Rolldown.PreRenderedChunk) => string;

/**
 * A browser fetches the words of one language. Every program is written once with all of them, for the till,
 * which starts without network in each, and once for every language. What all others have in common
 * (`framework` and the entries) has no words: it chooses, by the address of the page, which ones are fetched.
 */
export const languageByLanguage = (): Plugin => ({
	name: 'language-by-language',
	apply: 'build',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	resolveId: {
		order: 'pre',
		filter: { id: RUNTIME },
		handler: () => `${import.meta.dirname}/src/lib/page-language.ts`
	},
	transform: { filter: { id: MESSAGE }, handler: (code) => ({ code: choosing(code), map: null }) },
	outputOptions: (options) => ({
		...options,
		entryFileNames: speaking(options.entryFileNames),
		chunkFileNames: speaking(options.chunkFileNames)
	}),
	augmentChunkHash: () => LANGUAGE_OF_ADDRESS + PROGRAM_OF_ADDRESS + inOne,
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				if (!chunk.fileName.endsWith(ALL)) {
					chooseProgram(chunk);
					continue;
				}
				for (const language of LANGUAGES) {
					const fileName = nameIn(chunk.fileName, language);
					this.emitFile({ type: 'asset', fileName, source: inOne(chunk, language) });
				}
				chunk.code = chunk.code.replaceAll(LANGUAGE, LANGUAGE_OF_ADDRESS);
			}
		}
	}
});

/** A message as compiled asks for the language at every call; here once, and the minifier sees it. */
function choosing(code: string): string {
	const [head = '', ...functions] = code.split(/^(?:const (?=[a-z]{2}_)|export const )/m);
	const message = functions.at(-1)?.match(/^\w+/)?.[0] ?? '';
	const bodies = LANGUAGES.map((language) => {
		const own = functions.find((body) => body.startsWith(`${language}_${message} = `));
		if (!own) throw new Error(`Paraglide compiles messages in another way now: ${code}`);
		return `(${own.slice(own.indexOf('=') + 1, own.indexOf('\n};') + 2)})`;
	});
	const [fr, en, ar] = bodies;
	return `${head.replace(/^import \{ getLocale.*$/m, '')}
		export const ${message} = ${LANGUAGE} === "en" ? ${en} : ${LANGUAGE} === "ar" ? ${ar} : ${fr};`;
}

/** Names of files that say whether their programs speak. */
function speaking(given: string | FileName | undefined): FileName {
	return (chunk) => {
		const name = typeof given === 'function' ? given(chunk) : (given ?? '[name].js');
		return isSilent(chunk) || !/\[hash\]\.js$/.test(name) ? name : name.replace(/\.js$/, ALL);
	};
}

const isSilent = ({ name, isEntry, facadeModuleId }: Rolldown.PreRenderedChunk): boolean =>
	name === 'framework' ||
	name === 'rolldown-runtime' ||
	name === 'all-routes' ||
	(isEntry && name.startsWith('entry/')) ||
	(facadeModuleId?.includes('/node_modules/@sveltejs/kit/') ?? false);

function inOne({ code, fileName }: Chunk, language: string): string {
	const spoken = code
		.replaceAll(LANGUAGE, `"${language}"`)
		.replace(/\.all\.js(?=["'`])/g, `.${language}.js`);
	return minifySync(fileName, spoken, { module: true }).code;
}

function chooseProgram(chunk: Chunk): void {
	const own = chunk.imports.find((name) => name.endsWith(ALL));
	if (own !== undefined || chunk.code.includes(LANGUAGE))
		throw new Error(`${chunk.fileName} is for all languages and must not need ${own ?? 'words'}`);
	const choosing = chunk.code.replace(IMPORT_IN_ALL, 'import("$2"+__program)');
	if (choosing === chunk.code) return;
	chunk.code = `const __program=${PROGRAM_OF_ADDRESS};${choosing}`;
}
