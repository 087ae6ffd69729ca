from django.urls import path

from .matches import MatchViewSet

urlpatterns = [
    path("matches/<int:pk>/", MatchViewSet.as_view({"get": "retrieve", "delete": "call_off"})),
]
