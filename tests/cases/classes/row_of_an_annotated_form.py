# scope: relations across functions
from django import forms

from shop.models import Customer


class CustomerForm(forms.Form):
    name = forms.CharField()

    def __init__(self, data=None, *, customer: Customer):
        self.customer = customer
        super().__init__(data)

    def lines(self):
        return [order.coupon for order in self.customer.orders.all()]


def run():
    return CustomerForm({"name": "North"}, customer=Customer.objects.order_by("pk").first()).lines()
