import json
from urllib.request import Request, urlopen

from django.shortcuts import get_object_or_404
from rest_framework.decorators import api_view
from rest_framework.response import Response

from .models import Order

PARTNER = "https://partner.example.com/orders/"


@api_view(["POST"])
def announce(request, pk):
    order = get_object_or_404(Order, pk=pk)
    body = json.dumps({"order": order.pk, "status": order.status}).encode()
    urlopen(Request(PARTNER, body, {"Content-Type": "application/json"}), timeout=10)
    return Response({"detail": "The partner was told"})
