/** Lets a page that could not be loaded wait for the network, in place of an error page. */

/** Whether to ask the server again; answers when the visitor has decided or the network is back. */
type Listener = () => Promise<boolean>;

let listener: Listener | null = null;

/** In the browser, one at a time: who knows whether the visitor is on her way to another page. */
export function attend(next: Listener): () => void {
	listener = next;
	return () => {
		if (listener === next) listener = null;
	};
}

/** After a failure: false at once when nobody attends, as on the server. */
export const shouldAskAgain = (): Promise<boolean> => listener?.() ?? Promise.resolve(false);
