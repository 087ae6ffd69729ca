from django.urls import path
from rest_framework_simplejwt.views import TokenBlacklistView, TokenRefreshView

from users import views

urlpatterns = [
    path("token/", views.LoginView.as_view(), name="token-obtain"),
    path("token/refresh/", TokenRefreshView.as_view(), name="token-refresh"),
    path("token/revoke/", TokenBlacklistView.as_view(), name="token-revoke"),
    path("users/", views.RegistrationView.as_view(), name="registration"),
    path("users/me/", views.AccountView.as_view(), name="account"),
    path("users/me/avatar/", views.AvatarView.as_view(), name="avatar"),
    path("instructors/", views.InstructorListView.as_view(), name="instructor-list"),
]
