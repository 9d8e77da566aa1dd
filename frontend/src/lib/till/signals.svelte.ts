import { readStored, writeStored } from './stored.ts';

const KEY = 'till-sound';
const FOUND = { hertz: 1320, milliseconds: 70, vibration: [30] };
const UNKNOWN = { hertz: 220, milliseconds: 260, vibration: [90, 60, 90] };

/**
 * Says a scan by sound and vibration, so that a cashier need not look up.
 * Web Audio follows the device's own mute switch; the cashier can silence the till besides.
 */
class Signals {
	isOn = $state(readStored<boolean>(KEY) ?? true);

	#audio: AudioContext | undefined;

	found(): void {
		this.#signal(FOUND);
	}

	unknown(): void {
		this.#signal(UNKNOWN);
	}

	toggle(): void {
		this.isOn = !this.isOn;
		writeStored(KEY, this.isOn);
		if (this.isOn) this.found();
	}

	#signal({ hertz, milliseconds, vibration }: typeof FOUND): void {
		if (!this.isOn) return;
		if (navigator.userActivation.hasBeenActive) navigator.vibrate?.(vibration);
		this.#beep(hertz, milliseconds / 1000);
	}

	#beep(hertz: number, seconds: number): void {
		const audio = (this.#audio ??= new AudioContext());
		if (audio.state === 'suspended') void audio.resume();
		const tone = audio.createOscillator();
		const volume = audio.createGain();
		tone.frequency.value = hertz;
		volume.gain.setValueAtTime(0.18, audio.currentTime);
		volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
		tone.connect(volume).connect(audio.destination);
		tone.start();
		tone.stop(audio.currentTime + seconds);
	}
}

export const signals = new Signals();
