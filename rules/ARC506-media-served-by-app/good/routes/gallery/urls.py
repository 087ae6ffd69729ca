from django.conf import settings
from django.conf.urls.static import static
from django.contrib.auth.decorators import login_required
from django.urls import include, path
from django.views.static import serve

from .views import download

urlpatterns = [
    path("files/<path:path>", download),
    path("private/<path:path>", login_required(serve), {"document_root": settings.MEDIA_ROOT}),
    *([path("drafts/<path:path>", serve, {"document_root": "/srv"})] if settings.DEBUG else []),
]
urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)
if settings.DEBUG:
    urlpatterns += [path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT})]
    urlpatterns += [path("", include("gallery.debug_urls"))]
if settings.SERVE_MEDIA:
    urlpatterns += [path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT})]
