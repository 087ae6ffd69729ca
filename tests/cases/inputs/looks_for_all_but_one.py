# scope: queries
from django.test import RequestFactory
from shop.models import Order


def search(request):
    for key in request.GET["keys"].split(","):
        if key != "all":
            print(Order.objects.filter(pk=key).count())


def run():
    keys = [str(key) for key in Order.objects.values_list("pk", flat=True)]
    search(RequestFactory().get("/", {"keys": ",".join(["all", *keys])}))
