"""Settings: base, dev, test, production. The only place that reads the environment."""
