from django.contrib.auth.views import LogoutView
from django.urls import path

from front import views

app_name = "front"

urlpatterns = [
    path("", views.CatalogueView.as_view(), name="catalogue"),
    path("register/", views.RegistrationView.as_view(), name="register"),
    path("login/", views.LoginView.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("courses/<slug:slug>/", views.CourseView.as_view(), name="course"),
    path("courses/<slug:slug>/buy/", views.PurchaseView.as_view(), name="buy"),
    path("my-courses/", views.MyCoursesView.as_view(), name="my-courses"),
    path("reports/", views.ReportsView.as_view(), name="reports"),
]
