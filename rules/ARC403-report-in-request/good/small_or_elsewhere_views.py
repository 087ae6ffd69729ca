import csv
import io

from celery import shared_task
from django.db import models
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from openpyxl import Workbook, load_workbook


class Order(models.Model):
    email = models.EmailField()


class Echo:
    def write(self, value):
        return value


@shared_task
def build_export(pk):
    book = Workbook()
    for order in Order.objects.all():
        book.active.append([order.pk])
    book.save("orders.xlsx")


def request_export(request):
    build_export.delay(request.user.pk)
    return redirect("exports")


def template(request):
    """The first line only: users fill in the rest."""
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    writer.writerow(["number", "email"])
    for example in (1, 2, 3):
        writer.writerow([example, "ada@example.com"])
    return response


def latest(request):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    for order in Order.objects.order_by("-pk")[:3]:
        writer.writerow([order.pk])
    return response


def streamed(request):
    writer = csv.writer(Echo())
    lines = (writer.writerow([order.pk]) for order in Order.objects.all())
    return StreamingHttpResponse(lines, content_type="text/csv")


def _lines():
    writer = csv.writer(Echo())
    for order in Order.objects.all():
        yield writer.writerow([order.pk])


def streamed_by_a_generator(request):
    return StreamingHttpResponse(_lines(), content_type="text/csv")


def upload(request):
    """Reading is no report."""
    for row in csv.reader(io.StringIO(request.POST["rows"])):
        Order(email=row[0]).full_clean()
    names = load_workbook(request.FILES["book"]).sheetnames
    return HttpResponse(", ".join(names))
