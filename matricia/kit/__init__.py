"""What every room may use: money, errors, clock, tasks, the GraphQL base; imports no room."""
