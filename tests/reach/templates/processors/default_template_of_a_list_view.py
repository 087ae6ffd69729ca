from browser import get
from django.views.generic import ListView
from shop.models import Order, Product


def menu(request):
    return {"orders_of_products": Order.objects.all()}


class ProductList(ListView):
    model = Product


def run():
    return get(ProductList.as_view())
