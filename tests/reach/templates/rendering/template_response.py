from browser import get
from django.template.response import TemplateResponse
from shop.models import Order


def orders(request):
    return TemplateResponse(request, "rendering/orders.html", {"orders": Order.objects.all()})


def run():
    return get(orders)
