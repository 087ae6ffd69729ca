"""The addresses of WebSockets, as `urls.py` has those of pages."""

from django.urls import path

from reports.consumers import NoticeConsumer

websocket_urlpatterns = [path("ws/notices/", NoticeConsumer.as_asgi())]
