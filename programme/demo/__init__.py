"""The demo programme: people, themes, shops and a market of our own invention.

What is loaded stands in the TOML files beside this one; the modules each load one concern of it.
Every step looks first: a second run changes nothing.
"""
