import { Refusal } from './session/refusal.ts';
import { refusalWords } from './refusal-words.ts';

/** One act of a screen: it cannot be pressed twice, and what speaks against it is said in words. */
export class Attempt {
	busy = $state(false);
	problem = $state('');
	/** The act was refused for want of a manager. */
	needsManager = $state(false);

	/** Gives whether it was done. */
	async run(act: () => Promise<unknown>): Promise<boolean> {
		if (this.busy) return false;
		this.busy = true;
		this.problem = '';
		try {
			await act();
			this.needsManager = false;
			return true;
		} catch (reason) {
			this.needsManager = reason instanceof Refusal && reason.code === 'MANAGER_NEEDED';
			this.problem = refusalWords(reason);
			return false;
		} finally {
			this.busy = false;
		}
	}
}
