/** Address of a form action that answers with the same view of the page: its language, its search. */
export function actionHere(name: string, { search }: Pick<URL, 'search'>): string {
	const kept = [...new URLSearchParams(search)].filter(([key]) => !key.startsWith('/'));
	const rest = new URLSearchParams(kept).toString();
	return rest ? `?/${name}&${rest}` : `?/${name}`;
}
