"""The till in a real browser: networks that are cut, tabs that are doubled, storage that is lost."""
