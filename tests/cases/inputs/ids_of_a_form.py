# scope: queries
from django.test import RequestFactory
from shop.models import Order


def confirm(request):
    return [Order.objects.get(pk=key).total for key in request.POST.getlist("orders")]


def run():
    keys = list(Order.objects.values_list("pk", flat=True))
    confirm(RequestFactory().post("/", {"orders": keys}))
