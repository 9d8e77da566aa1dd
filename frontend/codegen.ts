import type { CodegenConfig } from '@graphql-codegen/cli';
import process from 'node:process';

const persistedDocuments = './codegen/persisted-documents.js';

/** `page.gql` gets its types and document ids in `page.gql.ts`; all texts land in one file for Django. */
const config: CodegenConfig = {
	schema: process.env.SCHEMA ?? '../matricia/schema.graphql',
	documents: 'src/**/*.gql',
	ignoreNoDocuments: true,
	config: {
		scalars: {
			Cents: 'number',
			Date: 'string',
			DateTime: 'string',
			Decimal: 'string',
			JSON: 'unknown',
			JSONString: 'string',
			URL: 'string',
			UUID: 'string'
		},
		strictScalars: true,
		skipTypename: true,
		immutableTypes: true,
		useTypeImports: true,
		importExtension: '.ts',
		avoidOptionals: { field: true }
	},
	generates: {
		'src/': {
			preset: 'near-operation-file',
			presetConfig: { extension: '.gql.ts' },
			plugins: ['typescript-operations', persistedDocuments],
			config: { emit: 'types' }
		},
		'src/lib/graphql/persisted-documents.json': {
			plugins: [persistedDocuments],
			config: { emit: 'manifest' }
		}
	}
};

export default config;
