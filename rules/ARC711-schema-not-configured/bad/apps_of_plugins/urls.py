from django.urls import path

from shop.views import GreetingView

urlpatterns = [path("greetings/", GreetingView.as_view())]
