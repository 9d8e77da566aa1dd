"""How a request is executed: fields behind loaders wait for one another, then fetch together."""

from __future__ import annotations

from graphql import GraphQLError, GraphQLOutputType
from graphql.pyutils import Path
from graphql_sync_dataloaders import DeferredExecutionContext


class BatchingExecution(DeferredExecutionContext):
    """The library's, made for an older graphql-core that did not ask where an error was."""

    def handle_field_error(
        self, error: GraphQLError, return_type: GraphQLOutputType, path: Path | None = None
    ) -> None:
        """Note the error and answer null, or raise it for the parent when null is not allowed."""
        for key in () if path else error.path or ():
            path = Path(path, key, None)
        assert path is not None
        super().handle_field_error(error, return_type, path)
