import { browser } from '$app/env';
import { readList, withFirst, writeList, type ListName } from './device-lists.ts';

/** A guest's lists, as this device keeps them; empty on the server and until the page has woken up. */
class Device {
	wishes = $state.raw<readonly string[]>([]);
	follows = $state.raw<readonly string[]>([]);
	seen = $state.raw<readonly string[]>([]);

	/** Reads what is kept; called once the page runs in a browser, and when another tab changed it. */
	wake(): void {
		if (!browser) return;
		this.wishes = readList(localStorage, 'wishes');
		this.follows = readList(localStorage, 'follows');
		this.seen = readList(localStorage, 'seen');
	}

	put(name: ListName, id: string): void {
		this.#keep(name, withFirst(this[name], name, id));
	}

	take(name: ListName, id: string): void {
		this.#keep(
			name,
			this[name].filter((other) => other !== id)
		);
	}

	forget(name: ListName): void {
		this.#keep(name, []);
	}

	#keep(name: ListName, list: readonly string[]): void {
		this[name] = list;
		writeList(localStorage, name, list);
	}
}

export const device = new Device();
