from browser import get
from django.shortcuts import render
from django.views import View
from shop.models import Order


def menu(request):
    return {"orders_of_class": Order.objects.all()}


class Page(View):
    template_name = "processors/of_class.html"

    def get(self, request):
        return render(request, self.template_name, {"title": "Page"})


def run():
    return get(Page.as_view())
