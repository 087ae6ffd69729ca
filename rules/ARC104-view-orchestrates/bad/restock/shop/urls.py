from django.urls import path

from . import views

urlpatterns = [path("products/<int:pk>/restock/", views.restock, name="restock")]
