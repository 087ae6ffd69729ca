# options: --arc-strict
"""The answer of another site's log-in, which is a POST from there for some of them."""

from django.contrib.auth import login
from django.views.decorators.csrf import csrf_exempt
from social_core.actions import do_complete
from social_django.utils import psa


def log_in(backend, user, social_user):
    login(backend.strategy.request, user)


@csrf_exempt
@psa("complete")
def complete(request, backend):
    return do_complete(request.backend, log_in, user=request.user, request=request)
