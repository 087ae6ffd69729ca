"""The ASGI entry point: pages and the API over HTTP, notices over WebSockets."""

import os

from channels.auth import AuthMiddlewareStack
from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import AllowedHostsOriginValidator
from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "academy.settings.production")

# Sets Django up, so it stands before the import of what needs its models.
http_application = get_asgi_application()


def _websocket_application() -> AllowedHostsOriginValidator:
    from reports.routing import websocket_urlpatterns

    return AllowedHostsOriginValidator(AuthMiddlewareStack(URLRouter(websocket_urlpatterns)))


application = ProtocolTypeRouter({"http": http_application, "websocket": _websocket_application()})
