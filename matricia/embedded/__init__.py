"""PostgreSQL, Redis and Node from Python wheels, and the supervisor behind `make demo`.

Nothing in this package imports Django: it starts the processes that do.
"""
