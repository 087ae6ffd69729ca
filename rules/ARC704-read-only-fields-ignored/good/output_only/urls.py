from rest_framework.routers import DefaultRouter
from weather.views import ObservationViewSet

router = DefaultRouter()
router.register("observations", ObservationViewSet)

urlpatterns = router.urls
