from django.db import IntegrityError, transaction
from django.http import HttpResponse

from . import services


@transaction.non_atomic_requests
def upload(request):
    try:
        services.store(request.FILES["file"])
    except IntegrityError:
        return HttpResponse("Already there", status=409)
    return HttpResponse(status=201)
