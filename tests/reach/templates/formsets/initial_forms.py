from browser import get
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Order

OrderFormSet = modelformset_factory(Order, fields=["number"])


def page(request):
    return render(request, "formsets/initial.html", {"formset": OrderFormSet()})


def run():
    return get(page)
