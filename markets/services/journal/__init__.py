"""The journal on the server: kept, signed for the house, verified, archived."""
