import type { Component, ComponentProps } from 'svelte';
import { graphql } from '#lib/graphql/request.ts';
import SearchSuggestions from './SearchSuggestions.svelte';
import { SearchWhileTypingDocument } from './Suggestions.gql.ts';
import { groupsOf, type SuggestedGroup } from './suggestions.ts';

/** What was found, and the component that shows it. */
export interface Suggestions {
	readonly groups: readonly SuggestedGroup[];
	/** Links in all groups. */
	readonly count: number;
	readonly Sheet: Component<ComponentProps<typeof SearchSuggestions>>;
}

/** @throws ApiFailure when the API cannot be asked */
export async function suggestionsFor(text: string): Promise<Suggestions> {
	const { suggestions } = await graphql(fetch, SearchWhileTypingDocument, { text });
	const groups = groupsOf(suggestions);
	const count = groups.reduce((sum, { links }) => sum + links.length, 0);
	return { groups, count, Sheet: SearchSuggestions };
}
