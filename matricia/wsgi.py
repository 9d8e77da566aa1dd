"""The WSGI application: `granian --interface wsgi matricia.wsgi:application`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from matricia.kit.answers.front import AnswersFirst
from matricia.kit.answers.marks import Marks
from matricia.kit.answers.shelf import Shelf

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matricia.settings.dev")

django_application = get_wsgi_application()
application: WSGIApplication = django_application
if settings.ANSWER_CACHE_BYTES > 0:
    application = AnswersFirst(django_application, Shelf(settings.ANSWER_CACHE_BYTES), Marks())
