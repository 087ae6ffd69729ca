from browser import get
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from shop.models import Order

ORDERS_TEXT = "processors/of_text.html"


def menu(request):
    return {"orders_of_text": Order.objects.all()}


def page(request):
    text = render_to_string(ORDERS_TEXT, {"title": "Page"})
    return HttpResponse(text + render(request, "processors/page_loaded.html").content.decode())


def run():
    return get(page)
