import csv

from django.http import HttpResponse
from PIL import Image
from rest_framework.decorators import api_view
from rest_framework.response import Response

from .models import Order


def orders_csv(request):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    for order in Order.objects.select_related("customer"):
        writer.writerow([order.pk, order.customer.username, order.status])
    return response


@api_view(["POST"])
def receipt_upload(request, pk):
    picture = Image.open(request.FILES["receipt"])
    picture.thumbnail((800, 800))
    picture.save(f"/var/receipts/{pk}.jpg")
    return Response({"detail": "Thank you"})
