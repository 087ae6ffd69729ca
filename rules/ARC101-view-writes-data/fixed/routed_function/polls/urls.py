from django.contrib.auth.decorators import login_required
from django.urls import path

from . import handlers

urlpatterns = [
    path("vote/<int:choice_id>/", login_required(handlers.vote), name="vote"),
]
