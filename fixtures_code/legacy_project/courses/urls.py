from django.urls import include, path
from rest_framework.routers import DefaultRouter

from . import views

router = DefaultRouter()
router.register("courses", views.CourseViewSet)
router.register("lessons", views.LessonViewSet)

urlpatterns = [
    path("", views.catalogue, name="catalogue"),
    path("topics/", views.topics, name="topics"),
    path("dashboard/", views.instructor_dashboard, name="dashboard"),
    path("courses/<slug:slug>/lessons/", views.add_lesson, name="add-lesson"),
    path("api/", include(router.urls)),
]
