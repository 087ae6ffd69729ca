from catalogue import views
from django.urls import include, path
from rest_framework.routers import DefaultRouter

router = DefaultRouter()
router.register("products", views.ProductViewSet)
router.register("price-changes", views.PriceChangeViewSet)
router.register("price-history", views.PriceHistoryViewSet, basename="price-history")

urlpatterns = [
    path("", include(router.urls)),
    path("list/", views.ProductListView.as_view()),
    path("list/<int:pk>/", views.ProductDetailView.as_view()),
    path("teaser/", views.TeaserView.as_view()),
]
