from browser import get
from django.views.generic import TemplateView
from shop.models import Customer


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.client = Customer.objects.order_by("pk").first()
        return self.get_response(request)


class Orders(TemplateView):
    template_name = "coupons.html"


def run():
    return get(Orders.as_view(), ShopMiddleware)
