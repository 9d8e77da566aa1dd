"""The GraphQL base: access rules, money, Relay pages, mutations with problems, limits, the view."""
