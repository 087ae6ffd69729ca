from django import forms
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.all(), empty_label=None)


def run():
    form = ItemForm()
    for choice, order in zip(form["order"], form["order"].field.queryset):
        choice.data["label"], order.customer.name
