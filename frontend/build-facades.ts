import { rm } from 'node:fs/promises';
import type { Plugin, Rolldown } from 'vite';
import { copiesOf } from './build-languages.ts';
import { changeManifest } from './build-manifest.ts';

type Chunk = Rolldown.OutputChunk;

/** All of a file that only says where what it has is to be found: `export{a as component}from"../chunks/x.js"`. */
const FACADE = /^export\{([^}]*)\}from(["'`])\.{1,2}\/(?:chunks\/)?([\w.-]+)\2;?\s*$/;
const ON_DEMAND = /import\((["'`])\.{1,2}\/(?:(?:chunks|nodes)\/)?([\w.-]+)\1\)/g;
const FOLDER = /.*\//;

interface Facade {
	/** The file that it names. */
	readonly target: string;
	/** How to make of that file what the facade would be. */
	readonly members: string;
}

/**
 * SvelteKit has a file for each page, though the page may stand in one that it shares with others. Such a file is left
 * out, and who would fetch it fetches what it names: on a phone each would be a request for seventy bytes.
 */
export const withoutFacades = (): Plugin => {
	const targets = new Map<string, string>();
	return {
		name: 'without-facades',
		apply: 'build',
		enforce: 'post',
		applyToEnvironment: ({ name }) => name === 'client',
		augmentChunkHash: () => String(facadeOf) + String(inlined),
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
				const facades = new Map<string, Facade>();
				for (const chunk of chunks) {
					const facade = facadeOf(chunk);
					if (!facade || isImported(chunk, chunks)) continue;
					facades.set(chunk.fileName.replace(FOLDER, ''), facade);
					targets.set(chunk.fileName, chunk.imports[0] ?? '');
				}
				for (const chunk of chunks) chunk.code = inlined(chunk, facades);
			}
		},
		/** SvelteKit tells browsers by the manifest what a page needs: that is the file which has it. */
		async writeBundle({ dir }) {
			changeManifest(dir, (manifest) => {
				for (const chunk of Object.values(manifest))
					chunk.file = targets.get(chunk.file) ?? chunk.file;
			});
			for (const name of [...targets.keys()].flatMap(copiesOf)) await rm(`${dir}/${name}`);
		}
	};
};

const isImported = ({ fileName }: Chunk, chunks: readonly Chunk[]): boolean =>
	chunks.some(({ imports }) => imports.includes(fileName));

function facadeOf({ fileName, code }: Chunk): Facade | undefined {
	if (fileName.includes('/entry/')) return undefined;
	const [, names = '', , target] = FACADE.exec(code) ?? [];
	if (!target) return undefined;
	const members = names.split(',').map((name) => {
		const [inside = '', outside = inside] = name.split(' as ');
		return `${outside}:e.${inside}`;
	});
	return { target, members: members.join() };
}

function inlined({ fileName, code }: Chunk, facades: ReadonlyMap<string, Facade>): string {
	const folder = fileName.includes('/chunks/') ? './' : '../chunks/';
	return code.replace(ON_DEMAND, (whole, _, name: string) => {
		const facade = facades.get(name);
		if (!facade) return whole;
		return `import("${folder}${facade.target}").then(e=>({${facade.members}}))`;
	});
}
