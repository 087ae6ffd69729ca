from django.urls import path

from shop.views import cart

urlpatterns = [path("cart/", cart)]
