from django.urls import include, path  # ARC712 SpectacularAPIView
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView  # noqa: F401

urlpatterns = [
    path("shop/", include("shop.urls")),
    path("docs/", SpectacularSwaggerView.as_view(url="/schema.yml")),
]
