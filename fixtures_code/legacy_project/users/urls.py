from django.urls import path

from . import views

urlpatterns = [
    path("register/", views.register, name="register"),
    path("api/users/me/", views.AccountView.as_view(), name="account"),
    path("api/users/me/profile/", views.ProfileView.as_view(), name="profile"),
    path("api/instructors/", views.instructor_list, name="instructor-list"),
    path("api/staff/", views.staff_list, name="staff-list"),
]
