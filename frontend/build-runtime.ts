import { rmSync } from 'node:fs';
import { minifySync, type Plugin, type Rolldown } from 'vite';
import { changeManifest } from './build-manifest.ts';

type Chunk = Rolldown.OutputChunk;

const RUNTIME = 'rolldown-runtime';
const PARTS = /^([^]*)\bexport\s*\{([^}]*)\};?\s*$/;

/**
 * The bundler's own helpers are a file of four lines that every page would ask for. Each program has the one or two
 * that it needs instead; the minifier takes away the rest.
 */
export const withoutRuntime = (): Plugin => {
	let file: string | undefined;
	return {
		name: 'without-runtime',
		apply: 'build',
		enforce: 'post',
		applyToEnvironment: ({ name }) => name === 'client',
		augmentChunkHash: () => String(withHelpers),
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
				const runtime = chunks.find(({ name }) => name === RUNTIME);
				file = runtime?.fileName;
				if (!runtime) return;
				const [, body, names] = PARTS.exec(runtime.code) ?? [];
				if (body === undefined || names === undefined)
					throw new Error(`The bundler's helpers look different now: ${runtime.code}`);
				for (const chunk of chunks)
					if (chunk.imports.includes(runtime.fileName))
						withHelpers(chunk, runtime.fileName, body, pairsOf(names));
			}
		},
		writeBundle({ dir }) {
			if (!file) return;
			changeManifest(dir, (manifest) => {
				const [key] = Object.entries(manifest).find(([, chunk]) => chunk.file === file) ?? [];
				for (const chunk of Object.values(manifest))
					chunk.imports = chunk.imports?.filter((imported) => imported !== key) ?? [];
				if (key) Reflect.deleteProperty(manifest, key);
			});
			rmSync(`${dir}/${file}`);
		}
	};
};

/** `a as b, c` as `[[a, b], [c, c]]`. */
const pairsOf = (names: string): [string, string][] =>
	names.split(',').map((name) => {
		const [first = '', second = first] = name.trim().split(/\s+as\s+/);
		return [first, second];
	});

function withHelpers(
	chunk: Chunk,
	runtime: string,
	body: string,
	exported: readonly [string, string][]
): void {
	const name = runtime.replace(/.*\//, '').replaceAll('.', '\\.');
	const statement = new RegExp(
		`\\bimport\\s*\\{([^}]*)\\}\\s*from\\s*(["'\`])\\.{1,2}/(?:chunks/)?${name}\\2;?`
	);
	const [whole, imported] = statement.exec(chunk.code) ?? [];
	if (!whole || imported === undefined)
		throw new Error(`${chunk.fileName} takes the bundler's helpers in another way now.`);
	const helpers = pairsOf(imported).map(([outside, local]) => {
		const [inside] = exported.find(([, public_]) => public_ === outside) ?? [];
		return `const ${local}=(()=>{${body};return ${inside}})();`;
	});
	const code = chunk.code.replace(whole, () => helpers.join(''));
	chunk.code = minifySync(chunk.fileName, code, { module: true }).code;
	chunk.imports = chunk.imports.filter((other) => other !== runtime);
}
