from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from shop.views import GreetingView

urlpatterns = [
    path("greetings/", GreetingView.as_view()),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
]
