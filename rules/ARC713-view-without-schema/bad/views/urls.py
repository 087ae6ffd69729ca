from django.urls import include, path
from django.views.decorators.cache import cache_page
from drf_spectacular.views import SpectacularAPIView
from rest_framework.routers import DefaultRouter

from shop import views

router = DefaultRouter()
router.register("carts", views.CartViewSet, basename="cart")
router.register("receipts", viewset=views.ReceiptViewSet, basename="receipt")

urlpatterns = [
    path("balance/", views.BalanceView.as_view()),
    path("top-up/", cache_page(60)(views.TopUpView.as_view())),
    path("hours/", views.opening_hours),
    path("empty/", views.EmptyView.as_view()),
    path("", include(router.urls)),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
]
