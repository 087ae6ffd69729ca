from rest_framework.routers import DefaultRouter

from reports import views

router = DefaultRouter()
router.register("reports", views.SalesReportViewSet, basename="report")

urlpatterns = router.urls
