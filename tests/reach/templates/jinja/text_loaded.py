from browser import get
from django.shortcuts import render
from shop.models import Item


def page(request):
    return render(request, "jinja/text.html", {"items": Item.objects.select_related("product")})


def run():
    return get(page)
