import os

from django.core.wsgi import get_wsgi_application

from archive import collector

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")

application = get_wsgi_application()
collector.settle()
