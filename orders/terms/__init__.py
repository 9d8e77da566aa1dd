"""The terms of sale, version by version: what a customer accepts with her order."""
