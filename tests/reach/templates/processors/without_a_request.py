from browser import get
from django.http import HttpResponse
from django.template.loader import render_to_string
from shop.models import Order


def menu(request):
    return {"orders_of_mail": Order.objects.all()}


def page(request):
    return HttpResponse(render_to_string("processors/mail.txt", {"title": "Page"}))


def run():
    return get(page)
