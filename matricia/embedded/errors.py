"""The one exception of this package."""


class EmbeddedError(Exception):
    """Something a person can act on. Its text is one sentence, shown without a traceback."""
