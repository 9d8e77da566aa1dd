/** The papers that a point of the checklist asks for, by their names in the API. */
const OF_CHECK: Readonly<Record<string, readonly string[]>> = {
	DECLARATION: ['declaration.pdf', 'declaration.csv'],
	EXHIBITORS: ['exhibitors.pdf', 'exhibitors.csv'],
	NO_WITHDRAWAL: ['notice.pdf'],
	RECEIPT_NOTICE: ['till-notice.pdf']
};

export const documentsOf = <Paper extends { readonly kind: string }>(
	check: string,
	papers: readonly Paper[]
): Paper[] => papers.filter(({ kind }) => OF_CHECK[check]?.includes(kind));
