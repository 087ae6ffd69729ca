from browser import get
from django.shortcuts import render
from shop.models import Invoice


def invoices(request):
    rows = Invoice.plain.select_related("order__customer")
    return render(request, "lookups/there_on_the_way.html", {"invoices": rows})


def run():
    get(invoices)
