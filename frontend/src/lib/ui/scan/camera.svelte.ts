import { makeDecoder, type Decode } from './decoder.ts';
import { RepeatGuard } from './repeat-guard.ts';

const BETWEEN_LOOKS_MS = 80;

/** `refused`: the permission was denied; `missing`: there is no camera, or the page may not use one. */
export type CameraState = 'off' | 'starting' | 'looking' | 'refused' | 'missing';

/** Reads codes with the camera of the device until it is stopped. */
export class Camera {
	state = $state<CameraState>('off');

	readonly #onscan: (text: string) => void;
	readonly #guard = new RepeatGuard();
	#stream: MediaStream | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#run = 0;

	constructor(onscan: (text: string) => void) {
		this.#onscan = onscan;
	}

	/** Shows the camera in `video`; a refusal is told by `state`. */
	async start(video: HTMLVideoElement): Promise<void> {
		const run = ++this.#run;
		this.state = 'starting';
		try {
			const [stream, decode] = await Promise.all([openRearCamera(), makeDecoder()]);
			if (run !== this.#run) {
				stopTracks(stream);
				return;
			}
			this.#stream = stream;
			video.srcObject = stream;
			await video.play();
			this.state = 'looking';
			void this.#look(video, decode, run);
		} catch (reason) {
			if (run !== this.#run) return;
			this.stop();
			const isRefused = reason instanceof DOMException && reason.name === 'NotAllowedError';
			this.state = isRefused ? 'refused' : 'missing';
		}
	}

	stop(): void {
		this.#run += 1;
		clearTimeout(this.#timer);
		if (this.#stream) stopTracks(this.#stream);
		this.#stream = undefined;
		this.state = 'off';
	}

	async #look(video: HTMLVideoElement, decode: Decode, run: number): Promise<void> {
		const found = await decode(video).catch(() => []);
		if (run !== this.#run) return;
		for (const text of this.#guard.fresh(found, performance.now())) this.#onscan(text);
		this.#timer = setTimeout(() => void this.#look(video, decode, run), BETWEEN_LOOKS_MS);
	}
}

function openRearCamera(): Promise<MediaStream> {
	return navigator.mediaDevices.getUserMedia({
		audio: false,
		video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }
	});
}

function stopTracks(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
