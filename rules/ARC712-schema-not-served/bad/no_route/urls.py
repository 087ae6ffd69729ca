from django.urls import path  # ARC712 no route serves the schema

from shop.views import GreetingView

urlpatterns = [path("greetings/", GreetingView.as_view())]
