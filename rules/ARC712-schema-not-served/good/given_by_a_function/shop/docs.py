from django.urls import path


def schema_routes():
    from drf_spectacular.views import SpectacularAPIView

    return [path("schema/", SpectacularAPIView.as_view(), name="schema")]
