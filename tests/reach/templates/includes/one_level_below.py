from browser import get
from django.shortcuts import render
from shop.models import Region


def regions(request):
    region = Region.objects.get(parent=None)
    return render(request, "includes/first_replies.html", {"region": region})


def run():
    return get(regions)
