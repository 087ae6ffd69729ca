from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView
from rest_framework.routers import SimpleRouter

from shop import views

router = SimpleRouter()
router.register("chosen", views.ChosenView, basename="chosen")
router.register("carts", views.CartViewSet, basename="cart")

urlpatterns = [
    path("balance/", views.BalanceView.as_view()),
    path("serialized/", views.SerializedView.as_view()),
    path("guessed/", views.GuessedView.as_view()),
    path("made/", views.MadeView.as_view()),
    path("inherited/", views.InheritedView.as_view()),
    path("excluded/", views.ExcludedView.as_view()),
    path("hidden/", views.HiddenView.as_view()),
    path("decorated/", views.DecoratedView.as_view()),
    path("method-decorated/", views.MethodDecoratedView.as_view()),
    path("hours/", views.opening_hours),
    path("extended/", views.ExtendedView.as_view()),
    path("list/", views.ListView.as_view()),
    path("no-handlers/", views.NoHandlersView.as_view()),
    path("", include(router.urls)),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
]
