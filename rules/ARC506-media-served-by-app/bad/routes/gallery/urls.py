from django.conf import settings
from django.urls import path, re_path
from django.views import static
from django.views.static import serve

urlpatterns = [
    path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}),  # ARC506 serve
]
urlpatterns += [
    re_path(  # ARC506 serve
        r"^documents/(?P<path>.*)$",
        static.serve,
        {"document_root": settings.MEDIA_ROOT / "documents"},
    ),
]
