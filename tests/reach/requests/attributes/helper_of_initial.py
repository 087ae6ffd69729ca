from browser import get
from rest_framework.response import Response
from rest_framework.views import APIView
from shop.models import Order


class Orders(APIView):
    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        self.load()

    def load(self):
        self.orders = Order.objects.all()

    def get(self, request):
        return Response([order.customer.name for order in self.orders])


def run():
    return get(Orders.as_view())
