# options: --arc-strict
import csv

from django.db import models
from django.http import StreamingHttpResponse


class Order(models.Model):
    email = models.EmailField()


class Echo:
    def write(self, value):
        return value


def orders_csv(request):
    writer = csv.writer(Echo())
    lines = (writer.writerow([order.pk]) for order in Order.objects.all())  # ARC403 csv.writer.writerow
    return StreamingHttpResponse(lines, content_type="text/csv")
