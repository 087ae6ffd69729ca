from django.db import transaction
from django.urls import path

from shop import views

urlpatterns = [
    path("place/", views.place),
    path("close/", views.CloseView.as_view()),
    path("hook/", views.hook),
    path("push/", transaction.non_atomic_requests(views.push)),
]
