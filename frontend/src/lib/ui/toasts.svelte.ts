/** How long a note stays; long enough to read a sentence twice. */
const STAYS_MS = 6000;

export interface Toast {
	readonly id: string;
	readonly text: string;
	readonly tone: 'good' | 'bad';
}

/** Short notes about what just happened; never the only place where something important is said. */
class ToastRack {
	shown = $state<readonly Toast[]>([]);

	say(text: string, tone: Toast['tone'] = 'good'): void {
		const toast = { id: crypto.randomUUID(), text, tone };
		this.shown = [...this.shown, toast];
		setTimeout(() => {
			this.dismiss(toast.id);
		}, STAYS_MS);
	}

	dismiss(id: string): void {
		this.shown = this.shown.filter((toast) => toast.id !== id);
	}
}

/** One rack per browser tab. Only call it in the browser: on the server it would be shared by all visitors. */
export const toasts = new ToastRack();
