from django.contrib import admin
from django.urls import include, path
from rest_framework.routers import DefaultRouter

from . import views

router = DefaultRouter()
router.register("branches", views.BranchViewSet)

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", views.BranchList.as_view()),
    path("branches/<int:pk>/lend/", views.lend_book),
    path("holidays/", views.holidays),
    path("api/", include(router.urls)),
    path("api/genres/", views.genres),
]
