from browser import get
from rest_framework.response import Response
from rest_framework.views import APIView
from shop.models import Customer


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.client = Customer.objects.order_by("pk").first()
        return self.get_response(request)


class Orders(APIView):
    def get(self, request):
        return Response([str(order.coupon) for order in request.client.orders.all()])


def run():
    return get(Orders.as_view(), ShopMiddleware)
