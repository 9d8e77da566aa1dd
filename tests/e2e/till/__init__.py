"""The till in a real browser: networks cut, tabs doubled, storage lost."""
