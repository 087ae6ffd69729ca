from django.urls import path
from drf_spectacular import views as schema

from .views import GreetingView

urlpatterns = [
    path("greetings/", GreetingView.as_view()),
    path("schema.json", schema.SpectacularJSONAPIView.as_view(), name="schema"),
]
