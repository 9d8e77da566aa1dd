/** Finds codes in a picture of the camera. */
export type Decode = (video: HTMLVideoElement) => Promise<string[]>;

interface NativeDetector {
	detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface NativeDetectorClass {
	new (options: { formats: string[] }): NativeDetector;
	getSupportedFormats(): Promise<string[]>;
}

const NATIVE_FORMATS = ['qr_code', 'ean_13', 'ean_8', 'code_128'];

/** A wider picture costs time and finds no more at arm's length. */
const WIDEST_PX = 960;

/** The device's own reader where it has one, else ours, which then is fetched from this site. */
export async function makeDecoder(): Promise<Decode> {
	return (await nativeDecoder()) ?? (await ownDecoder());
}

async function nativeDecoder(): Promise<Decode | null> {
	const Detector = (globalThis as { BarcodeDetector?: NativeDetectorClass }).BarcodeDetector;
	const supported = await Detector?.getSupportedFormats().catch((): string[] => []);
	if (!Detector || !supported?.includes('qr_code')) return null;
	const formats = NATIVE_FORMATS.filter((format) => supported.includes(format));
	const detector = new Detector({ formats });
	return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
}

async function ownDecoder(): Promise<Decode> {
	const [{ prepareZXingModule, readBarcodes }, { default: wasm }] = await Promise.all([
		import('zxing-wasm/reader'),
		import('zxing-wasm/reader/zxing_reader.wasm?url')
	]);
	await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
	const canvas = document.createElement('canvas');
	return async (video) => {
		const picture = pictureOf(video, canvas);
		if (!picture) return [];
		const found = await readBarcodes(picture, {
			formats: ['QRCode', 'EAN13', 'EAN8', 'Code128'],
			maxNumberOfSymbols: 1
		});
		return found.map(({ text }) => text);
	};
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
	if (video.videoWidth === 0) return null;
	const scale = Math.min(1, WIDEST_PX / video.videoWidth);
	canvas.width = Math.round(video.videoWidth * scale);
	canvas.height = Math.round(video.videoHeight * scale);
	const drawing = canvas.getContext('2d', { willReadFrequently: true });
	drawing?.drawImage(video, 0, 0, canvas.width, canvas.height);
	return drawing?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
