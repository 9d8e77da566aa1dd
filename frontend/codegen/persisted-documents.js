/** @import { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers' */
/** @import { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql' */
import { createHash } from 'node:crypto';
import { Kind, print, visit } from 'graphql';

/**
 * @typedef {object} PersistedConfig
 * @property {'types' | 'manifest'} emit `types`: a typed constant per operation, beside its `.gql` file;
 *   `manifest`: all operations as `{hash: text}`, the only documents that Django accepts from us
 * @property {{ node: FragmentDefinitionNode }[]} [externalFragments] fragments of other files, given by the preset
 */

/** @type {CodegenPlugin<PersistedConfig>['plugin']} */
export function plugin(_schema, files, config) {
	const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
	const borrowed = (config.externalFragments ?? []).map(({ node }) => node);
	const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
	const fragments = [...definitions, ...borrowed].filter(
		(node) => node.kind === Kind.FRAGMENT_DEFINITION
	);
	const named = operations.map((operation) => ({
		name: nameOf(operation),
		text: print(withFragments(operation, fragments))
	}));
	return config.emit === 'manifest' ? manifest(named) : typedConstants(named);
}

/** @param {{ name: string, text: string }[]} operations */
function manifest(operations) {
	const sorted = operations.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
	const byHash = Object.fromEntries(sorted.map(({ text }) => [hashOf(text), text]));
	return `${JSON.stringify(byHash, null, '\t')}\n`;
}

/**
 * @param {{ name: string, text: string }[]} operations
 * @returns {Types.PluginOutput}
 */
function typedConstants(operations) {
	if (operations.length === 0) return { content: '' };
	const constants = operations.map(({ name, text }) => {
		const types = `${name}${kindOf(text)}, ${name}${kindOf(text)}Variables`;
		return `export const ${name}Document: PersistedDocument<${types}> = {\n\tdocumentId: '${hashOf(text)}'\n};`;
	});
	return {
		prepend: ["import type { PersistedDocument } from '#lib/graphql/document.ts';"],
		content: constants.join('\n')
	};
}

/**
 * The operation with the fragments it reaches, in alphabetical order so that the hash is stable.
 *
 * @param {OperationDefinitionNode} operation
 * @param {FragmentDefinitionNode[]} fragments
 * @returns {DocumentNode}
 */
function withFragments(operation, fragments) {
	const known = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
	/** @type {Map<string, FragmentDefinitionNode>} */
	const reached = new Map();
	/** @param {OperationDefinitionNode | FragmentDefinitionNode} node */
	const follow = (node) => {
		visit(node, {
			FragmentSpread({ name: { value: name } }) {
				const fragment = known.get(name);
				if (!fragment || reached.has(name)) return;
				reached.set(name, fragment);
				follow(fragment);
			}
		});
	};
	follow(operation);
	const sorted = [...reached.keys()].sort().flatMap((name) => reached.get(name) ?? []);
	return { kind: Kind.DOCUMENT, definitions: [operation, ...sorted] };
}

/** @param {OperationDefinitionNode} operation */
function nameOf(operation) {
	if (operation.name) return operation.name.value;
	throw new Error(
		`Give this operation a name, it becomes its document's name:\n${print(operation)}`
	);
}

/** @param {string} text */
const kindOf = (text) => (text.startsWith('mutation') ? 'Mutation' : 'Query');

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');
