from django.urls import include, path
from rest_framework.routers import DefaultRouter

from courses import views

router = DefaultRouter()
router.register("courses", views.CourseViewSet, basename="course")
router.register("lessons", views.LessonViewSet, basename="lesson")

urlpatterns = [
    path("catalogue/", views.CatalogueView.as_view(), name="catalogue"),
    path("enrolments/", views.EnrolmentListView.as_view(), name="enrolment-list"),
    path("dashboard/", views.DashboardView.as_view(), name="dashboard"),
    path("", include(router.urls)),
]
