from django.contrib.auth.decorators import login_required
from django.urls import include, path
from rest_framework.routers import DefaultRouter

from . import views

router = DefaultRouter()
router.register("branches", views.MemberBranches)
router.register("requests", views.RequestViewSet)

urlpatterns = [
    path("staff/", views.StaffBranches.as_view()),
    path("own/", views.OwnBranches.as_view()),
    path("behind/", login_required(views.RouteGuarded.as_view())),
    path("guarded/", views.guarded),
    path("checked/", views.CheckedInCode.as_view()),
    path("greeted/", views.GreetedBranches.as_view()),
    path("chosen/", views.ChosenInSession.as_view()),
    path("reviewed/", views.ReviewedBranches.as_view()),
    path("reviews/add/", views.AddReview.as_view()),
    path("shelves/", views.Shelves.as_view()),
    path("visits/", views.Visits.as_view()),
    path("quotes/", views.quotes),
    path("statistics/", views.Statistics.as_view()),
    path("rooms/", views.Rooms.as_view()),
    path("gifts/", views.Gifts.as_view()),
    path("donors/<int:pk>/delete/", views.DeleteDonor.as_view()),
    path("posters/", views.Posters.as_view()),
    path("posters/<int:pk>/", views.rename_poster),
    path("courses/", views.Courses.as_view()),
    path("magazines/", views.magazines),
    path("api/", include(router.urls)),
]
