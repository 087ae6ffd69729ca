from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

urlpatterns = [
    path("shop/", include("shop.urls")),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
]
