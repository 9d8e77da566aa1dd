/** The address of a chart as CSV. */
export const fileOf = (
	{ files }: { readonly files: string },
	chart: 'days' | 'pieces' | 'sizes' | 'themes' | 'channels' | 'payouts'
): string => files.replace('{chart}', chart);
