from browser import get
from django import forms
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Order


class OrderForm(forms.ModelForm):
    class Meta:
        model = Order
        fields = ["number"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["number"].label = self.instance.customer.name


OrderFormSet = modelformset_factory(Order, form=OrderForm, extra=0)


def page(request):
    return render(request, "formsets/own_fields.html", {"formset": OrderFormSet()})


def run():
    return get(page)
