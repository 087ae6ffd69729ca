from django.http import HttpResponse, HttpResponseBadRequest, HttpResponseForbidden, JsonResponse
from rest_framework import status
from rest_framework.decorators import api_view
from rest_framework.response import Response

from . import services


def receive(request):
    if "X-Signature" not in request.headers:
        return HttpResponseForbidden("No signature")
    if not services.signature_is_right(request):
        return HttpResponseForbidden("Wrong signature")
    if request.content_type != "application/json":
        return HttpResponse("Only JSON", status=415)
    payload = services.decode(request.body)
    if payload is None:
        return HttpResponseBadRequest("Not JSON")
    if "event" not in payload:
        return JsonResponse({"error": "event is missing"}, status=400)
    if "id" not in payload:
        return JsonResponse({"error": "id is missing"}, status=400)
    if not isinstance(payload["id"], str):
        return JsonResponse({"error": "id must be a string"}, status=422)
    if services.is_too_old(payload):
        return JsonResponse({"error": "too old"}, status=410)
    if services.is_known(payload["id"]):
        return JsonResponse({"error": "already received"}, status=409)
    if services.is_over_quota(payload):
        return JsonResponse({"error": "too many"}, status=429)
    if services.is_paused():
        return HttpResponse("Come back later", status=503)
    if not services.has_handler(payload["event"]):
        return HttpResponseBadRequest("Unknown event")
    services.handle(payload)
    return HttpResponse(status=204)


@api_view(["POST"])
def resend(request):
    if not request.user.is_staff:
        return Response({"detail": "staff only"}, status=status.HTTP_403_FORBIDDEN)
    if "id" not in request.data:
        return Response({"id": "required"}, status=status.HTTP_400_BAD_REQUEST)
    if "event" not in request.data:
        return Response({"event": "required"}, status=status.HTTP_400_BAD_REQUEST)
    if "target" not in request.data:
        return Response({"target": "required"}, status=status.HTTP_400_BAD_REQUEST)
    if "reason" not in request.data:
        return Response({"reason": "required"}, status=status.HTTP_400_BAD_REQUEST)
    if not services.is_known(request.data["id"]):
        return Response({"id": "unknown"}, status=status.HTTP_404_NOT_FOUND)
    if not services.has_handler(request.data["event"]):
        return Response({"event": "unknown"}, status=status.HTTP_404_NOT_FOUND)
    if services.is_paused():
        return Response({"detail": "paused"}, status=status.HTTP_503_SERVICE_UNAVAILABLE)
    if services.is_over_quota(request.data):
        return Response({"detail": "too many"}, status=status.HTTP_429_TOO_MANY_REQUESTS)
    if services.is_too_old(request.data):
        return Response({"detail": "too old"}, status=status.HTTP_410_GONE)
    if not services.signature_is_right(request):
        return Response({"detail": "signature"}, status=status.HTTP_403_FORBIDDEN)
    services.handle(request.data)
    return Response(status=status.HTTP_202_ACCEPTED)
