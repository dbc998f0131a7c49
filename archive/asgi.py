import os

from django.core.asgi import get_asgi_application

from archive import collector

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")

application = get_asgi_application()
collector.settle()
