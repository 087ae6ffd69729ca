from bookings.api.views import BookingViewSet, ReviewListView, add_review
from django.urls import include, path
from rest_framework.routers import DefaultRouter

router = DefaultRouter()
router.register("bookings", BookingViewSet)

urlpatterns = [
    path("", include(router.urls)),
    path("reviews/", ReviewListView.as_view()),
    path("reviews/add/", add_review),
]
