import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marina.settings.production")
WORKERS = os.environ.get("WORKERS", "2")

application = get_wsgi_application()
