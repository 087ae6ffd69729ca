from django.urls import path
from teams import views

urlpatterns = [path("mine/", views.mine)]
