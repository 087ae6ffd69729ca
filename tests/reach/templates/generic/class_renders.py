from browser import get
from django.shortcuts import render
from django.views import View
from shop.models import Order


class Orders(View):
    def get(self, request):
        return render(request, "generic/orders.html", {"orders": Order.objects.all()})


def run():
    return get(Orders.as_view())
