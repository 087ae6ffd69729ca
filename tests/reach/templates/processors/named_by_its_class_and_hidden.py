from browser import get
from django.shortcuts import render
from django.views import View
from shop.models import Order


def menu(request):
    return {"orders_hidden_by_class": Order.objects.all()}


class Page(View):
    template_name = "processors/hidden_by_class.html"

    def get(self, request):
        orders = Order.objects.select_related("customer")
        return render(request, self.template_name, {"orders_hidden_by_class": orders})


def run():
    return get(Page.as_view())
