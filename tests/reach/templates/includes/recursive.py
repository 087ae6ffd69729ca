from browser import get
from django.shortcuts import render
from shop.models import Region


def regions(request):
    found = Region.objects.filter(parent=None).prefetch_related("children")
    return render(request, "includes/tree.html", {"regions": found})


def run():
    return get(regions)
