from django.urls import include, path
from museum.views import PaintingViewSet, WingView, wing_list
from rest_framework.routers import DefaultRouter

router = DefaultRouter()
router.register("paintings", PaintingViewSet)

urlpatterns = [
    path("", include(router.urls)),
    path("wings/", wing_list),
    path("wings/<int:pk>/", WingView.as_view()),
]
