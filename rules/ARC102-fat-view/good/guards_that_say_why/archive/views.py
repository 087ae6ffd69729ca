import logging

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseBadRequest

from . import services

logger = logging.getLogger(__name__)


def upload(request):
    if not request.user.is_staff:
        raise PermissionDenied
    if "file" not in request.FILES:
        message = "There is no file in the request"
        raise Http404(message)
    try:
        document = services.read(request.FILES["file"])
    except services.Unreadable:
        logger.info("unreadable upload")
        return HttpResponseBadRequest("Unreadable")
    if "dry" not in request.POST:
        services.store(document)
    return HttpResponse(status=204)
