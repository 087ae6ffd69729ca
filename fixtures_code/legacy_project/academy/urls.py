from django.conf import settings
from django.contrib import admin
from django.urls import include, path
from django.views.static import serve

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("users.urls")),
    path("", include("courses.urls")),
    path("", include("orders.urls")),
    path("handouts/<path:path>", serve, {"document_root": settings.BASE_DIR / "handouts"}),
]
