// Reads every code in the given pictures, as the till's camera does: `node read_codes.mjs a.png …`
// prints one JSON list of [format, text] per picture.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const frontend = createRequire(new URL('../../../frontend/package.json', import.meta.url));
const { readBarcodes, prepareZXingModule } = await import(frontend.resolve('zxing-wasm/reader'));
const wasm = readFileSync(frontend.resolve('zxing-wasm/reader/zxing_reader.wasm'));
await prepareZXingModule({
	overrides: { wasmBinary: new Uint8Array(wasm).buffer },
	fireImmediately: true
});
for (const file of process.argv.slice(2)) {
	const picture = new Uint8Array(readFileSync(file));
	const found = await readBarcodes(picture, { tryHarder: true, maxNumberOfSymbols: 255 });
	console.log(JSON.stringify(found.map((code) => [code.format, code.text])));
}
