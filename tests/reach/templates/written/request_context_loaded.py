from django.http import HttpResponse
from django.template import RequestContext, Template
from shop.models import Order

from browser import get

ORDERS = Template("{% for order in orders %}{{ order.customer.name }}{% endfor %}")


def orders(request):
    context = RequestContext(request, {"orders": Order.objects.select_related("customer")})
    return HttpResponse(ORDERS.render(context))


def run():
    return get(orders)
