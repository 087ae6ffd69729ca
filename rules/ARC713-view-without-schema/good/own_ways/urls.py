from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from shop import views

urlpatterns = [
    path("balance/", views.BalanceView.as_view()),
    path("hours/", views.HoursView.as_view()),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
]
