from django.http import HttpResponse
from django.template import RequestContext, Template
from shop.models import Order

from browser import get

ORDERS = Template("{% for order in orders %}{{ order.customer.name }}{% endfor %}")


def orders(request):
    return HttpResponse(ORDERS.render(RequestContext(request, {"orders": Order.objects.all()})))


def run():
    return get(orders)
