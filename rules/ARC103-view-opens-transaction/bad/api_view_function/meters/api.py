from django.db import transaction
from rest_framework.decorators import api_view
from rest_framework.response import Response

from . import services


@api_view(["POST"])
def readings(request):
    with transaction.atomic():  # ARC103 readings
        services.store(request.data)
    return Response(status=201)
