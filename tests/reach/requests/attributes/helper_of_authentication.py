from browser import get
from rest_framework.response import Response
from rest_framework.views import APIView
from shop.models import Order


class Orders(APIView):
    def perform_authentication(self, request):
        super().perform_authentication(request)
        self.load()

    def load(self):
        self.orders = Order.objects.all()

    def get(self, request):
        return Response([order.customer.name for order in self.orders])


def run():
    return get(Orders.as_view())
