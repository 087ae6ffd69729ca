"""The root URLconf: one `include` an app, so that an app's routes live beside its views."""

from django.conf import settings
from django.conf.urls.static import static
from django.contrib import admin
from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs/", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
    path("api/", include("users.urls")),
    path("api/", include("courses.urls")),
    path("api/", include("orders.urls")),
    path("api/", include("reports.urls")),
    path("", include("front.urls")),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
]
