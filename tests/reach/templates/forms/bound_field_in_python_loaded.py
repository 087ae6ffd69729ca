from django import forms
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.select_related("customer"))


def run():
    form = ItemForm()
    for order in form["order"].field.queryset.filter(pk__gt=0):
        order.customer.name
