"""A phone's camera in front of a screen: `Camera`."""

from __future__ import annotations

import base64

from playwright.sync_api import Browser, Locator

from matricia.embedded.env_file import PROJECT

ZXING = PROJECT / "frontend" / "node_modules" / "zxing-wasm" / "dist"
PREPARE = """(program) => ZXingWASM.prepareZXingModule({
  overrides: { wasmBinary: Uint8Array.from(atob(program), (sign) => sign.charCodeAt(0)).buffer },
  fireImmediately: true,
}).then(() => null)"""
READ = """(picture) => fetch(`data:image/png;base64,${picture}`)
  .then((answer) => answer.blob())
  .then((blob) => ZXingWASM.readBarcodes(blob, { formats: ['QRCode'] }))
  .then((found) => found.map(({ text }) => text))"""


class Camera:
    """Reads QR codes off the pixels of a page, with the library that tills without a detector of
    their own use."""

    def __init__(self, browser: Browser) -> None:
        self._page = browser.new_page()
        self._page.add_script_tag(path=ZXING / "iife" / "reader" / "index.js")
        program = (ZXING / "reader" / "zxing_reader.wasm").read_bytes()
        self._page.evaluate(PREPARE, base64.b64encode(program).decode())

    def read(self, code: Locator) -> str:
        """The text of the one code that is shown there."""
        picture = base64.b64encode(code.screenshot()).decode()
        [text] = self._page.evaluate(READ, picture)
        return str(text)
