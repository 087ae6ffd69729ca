from django.contrib.auth.decorators import login_required
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from .views import Vote

urlpatterns = [
    path(
        "vote/",
        csrf_exempt(login_required(Vote.as_view())),  # ARC508 Vote takes requests
    ),
]
