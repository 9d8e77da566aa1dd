/** What navigation needs of a theme. */
export interface ThemeLink {
	readonly slug: string;
	readonly name: string;
}
