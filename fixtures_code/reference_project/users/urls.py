from django.urls import path

from users import views

urlpatterns = [
    path("users/", views.RegistrationView.as_view(), name="registration"),
    path("users/me/", views.AccountView.as_view(), name="account"),
    path("instructors/", views.InstructorListView.as_view(), name="instructor-list"),
]
