from django.urls import path

from shop import views

urlpatterns = [
    path("balance/", views.BalanceView.as_view()),
    path("page/", views.PageView.as_view()),
]
