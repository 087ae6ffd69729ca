from django.urls import path

from shop.views import greet

urlpatterns = [path("greetings/", greet)]
