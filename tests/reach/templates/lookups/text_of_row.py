from browser import get
from django.shortcuts import render
from shop.models import Item


def items(request):
    return render(request, "lookups/text.html", {"items": Item.objects.all()})


def run():
    return get(items)
