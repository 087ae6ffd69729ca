from browser import get
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Order


def page(request):
    OrderFormSet = modelformset_factory(Order, fields=["number"], extra=0)
    formset = OrderFormSet(request.POST or None, queryset=Order.objects.all())
    if request.method == "POST" and formset.is_valid():
        formset.save()
    return render(request, "formsets/instances.html", {"formset": formset})


def run():
    return get(page)
