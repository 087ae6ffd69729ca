from django.urls import include, path
from django.views.decorators.cache import cache_page
from rest_framework.routers import DefaultRouter

from . import views

router = DefaultRouter()
router.register("branches", views.BranchViewSet)

urlpatterns = [
    path("decorated/", views.DecoratedBranches.as_view()),
    path("routed/", cache_page(60)(views.RoutedBranches.as_view())),
    path("changed/", views.changed),
    path("proxies/", views.ForProxies.as_view()),
    path("rows/", views.kept_rows),
    path("memo/", views.memo),
    path("part/", views.KeptPart.as_view()),
    path("framed/", views.KeptFrame.as_view()),
    path("list/", views.KeptList.as_view()),
    path("api/", include(router.urls)),
]
