"""The whole platform, started as anybody does, seen from outside: HTTP, browser, manage.py."""
