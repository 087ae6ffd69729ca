from django.urls import include, path
from parking.views import GarageViewSet, PermitListView, PermitRequestView
from rest_framework.routers import DefaultRouter

router = DefaultRouter()
router.register("garages", GarageViewSet)

urlpatterns = [
    path("", include(router.urls)),
    path("permits/", PermitListView.as_view()),
    path("permits/request/", PermitRequestView.as_view()),
]
