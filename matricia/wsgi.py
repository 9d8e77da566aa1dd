"""The WSGI application: `granian --interface wsgi matricia.wsgi:application`."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matricia.settings.dev")

application = get_wsgi_application()
