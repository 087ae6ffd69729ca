# options: --arc-strict
from django.http import HttpResponse, JsonResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_safe
from graphene_django.views import GraphQLView
from rest_framework.decorators import api_view
from rest_framework.views import APIView

from .models import Subscriber


@csrf_exempt
@api_view(["POST"])
def order(request):
    return HttpResponse()


@method_decorator(csrf_exempt, name="dispatch")
class Orders(APIView):
    def post(self, request):
        return HttpResponse()


@csrf_exempt
@require_GET
def status(request):
    return JsonResponse({})


@require_safe
@csrf_exempt
def health(request):
    return JsonResponse({})


@csrf_protect
def address(request):
    return HttpResponse()


urlpatterns = [path("graphql/", csrf_exempt(GraphQLView.as_view()))]


@csrf_exempt
def subscribe(request):
    Subscriber.objects.create(email=request.POST["email"])
    return HttpResponse()
