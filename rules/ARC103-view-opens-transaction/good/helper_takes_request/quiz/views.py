from django.db import transaction
from django.shortcuts import redirect

from .models import Attempt


def _current_attempt(request):
    with transaction.atomic():
        attempt, _ = Attempt.objects.select_for_update().get_or_create(
            session_key=request.session.session_key
        )
    return attempt


def start(request):
    return redirect("quiz", pk=_current_attempt(request).pk)
