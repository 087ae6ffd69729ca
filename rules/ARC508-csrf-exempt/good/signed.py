# options: --arc-strict
import hmac

import stripe
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt


def checked(request):
    expected = hmac.new(settings.HOOK_KEY, request.body, "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Hub"]):
        raise PermissionDenied


@csrf_exempt
def deployed(request):
    checked(request)
    return HttpResponse()


@csrf_exempt
def paid(request):
    stripe.Webhook.construct_event(request.body, request.headers["Stripe"], settings.STRIPE_KEY)
    return HttpResponse()


@method_decorator(csrf_exempt, name="dispatch")
class Delivered(View):
    def post(self, request):
        if request.headers["Authorization"] != settings.COURIER:
            raise PermissionDenied
        return HttpResponse()


class Returned(View):
    def post(self, request):
        request.verify_signature()
        return HttpResponse()


urlpatterns = [path("returned/", csrf_exempt(Returned.as_view()))]


def token_required(view):
    def wrapped(request, *args):
        if request.headers.get("Auth-Token") not in settings.TOKENS:
            raise PermissionDenied
        request.user = settings.TOKENS[request.headers["Auth-Token"]]
        return view(request, *args)

    return wrapped


@csrf_exempt
@token_required
def submit(request):
    request.user.builds.create()
    return HttpResponse()
