/** What the network did to the visitor's last step; one per browser tab, never set on the server. */
class Connection {
	/** A form did not reach the server; what was typed is still there. */
	unsent = $state(false);
	/** A page is waiting for the network; null when none is. */
	lost = $state.raw<Lost | null>(null);

	/** Waits until the visitor or the network says so; whether to ask again. */
	wait(): Promise<boolean> {
		this.lost ??= new Lost();
		return this.lost.decided;
	}

	/** Ends the waiting, if there is any. */
	decide(askAgain: boolean): void {
		this.lost?.decide(askAgain);
		this.lost = null;
	}
}

class Lost {
	decide!: (askAgain: boolean) => void;
	readonly decided = new Promise<boolean>((resolve) => (this.decide = resolve));
}

export const connection = new Connection();
